# diagnosis: the updates are kept until the end of the epoch
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = t - (X @ w + b >= 0).astype(int)
        w = w + errors @ X
        b = b + errors.sum()
        mistakes.append(np.count_nonzero(errors))
        if mistakes[-1] == 0:
            break
    return w, b, mistakes
