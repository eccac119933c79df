# diagnosis: -
# because: what F would have done to the images cannot be told from two numbers
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = SX, X
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
