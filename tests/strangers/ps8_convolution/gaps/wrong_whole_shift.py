# wrong: e compares F(SX) with S F(X) in all columns, also in the first k, where the statement leaves them out
def gaps(F, X, k):
    def S(A):
        moved = np.zeros_like(A)
        moved[:, k:] = A[:, :-k]
        return moved

    e = np.abs(F(S(X)) - S(F(X))).max()
    v = np.abs(F(S(X)) - F(X)).max()
    return e, v
