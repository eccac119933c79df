# right: all at once, with a triangular matrix of the weights
def average(a, beta, corrected):
    t = np.arange(1, len(a) + 1)
    lag = t[:, None] - t[None, :]
    M = np.where(lag >= 0, (1 - beta) * float(beta) ** np.maximum(lag, 0), 0.0)
    if corrected:
        M = M / M.sum(axis=1, keepdims=True)
    return M @ a
