# wrong: e compares with F(X) moved, zeros and all: the first k columns count too
def gaps(F, X, k):
    def move(M):
        S = np.zeros_like(M)
        S[:, k:] = M[:, :-k]
        return S

    A, B = F(move(X)), F(X)
    return np.max(np.abs(A - move(B))), np.max(np.abs(A - B))
