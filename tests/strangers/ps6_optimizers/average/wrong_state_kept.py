# wrong: v is kept in a default argument, so a second call starts from the end of the first
def average(a, beta, corrected, state=[0.0]):
    out = []
    for t, x in enumerate(a, 1):
        state[0] = beta * state[0] + (1 - beta) * x
        out.append(state[0] / (1 - beta**t) if corrected else state[0])
    return np.array(out)
