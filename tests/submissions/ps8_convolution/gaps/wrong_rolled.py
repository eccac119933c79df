# diagnosis: what leaves on the right comes in again on the left
def gaps(F, X, k):
    A, B = F(np.roll(X, k, axis=1)), F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
