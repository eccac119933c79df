# right: a triangular matrix of weights
def average(a, beta, corrected):
    age = np.subtract.outer(np.arange(len(a)), np.arange(len(a)))
    M = np.where(age >= 0, (1 - beta) * float(beta) ** np.maximum(age, 0), 0.0)
    if corrected:
        M = M / M.sum(axis=1, keepdims=True)
    return M @ a
