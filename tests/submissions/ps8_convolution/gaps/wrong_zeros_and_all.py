# diagnosis: e compares with F(X) moved to the right, zeros and all
def gaps(F, X, k):
    def moved(A):
        B = np.zeros_like(A)
        B[:, k:] = A[:, :-k]
        return B

    A, B = F(moved(X)), F(X)
    return np.abs(A - moved(B)).max(), np.abs(A - B).max()
