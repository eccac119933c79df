# diagnosis: training stops where an epoch has no fewer mistakes than the one before
# also: the length is
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes.append(0)
        for x_i, t_i in zip(X, t):
            error = int(t_i) - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            mistakes[-1] += abs(error)
        if mistakes[-1] == 0 or (len(mistakes) > 1 and mistakes[-1] >= mistakes[-2]):
            break
    return w, b, mistakes
