# diagnosis: e compares place by place, as v does
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    gap = np.abs(F(SX) - F(X)).max()
    return gap, gap
