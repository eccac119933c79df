# right: a while loop, a bias as the last of d + 1 weights, and a step of 0 where the prediction is right
def fit(X, t, epochs):
    rows = np.column_stack([X, np.ones(len(X))])
    v = np.zeros(rows.shape[1])
    mistakes = []
    while len(mistakes) < epochs and (not mistakes or mistakes[-1] > 0):
        errors = 0
        for row, label in zip(rows, t):
            error = int(label) - int(v @ row >= 0)
            v = v + error * row
            errors += abs(error)
        mistakes.append(errors)
    return v[:-1], float(v[-1]), mistakes
