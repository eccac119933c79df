def bce(Y, T):
    yes, no = Y[T == 1], Y[T == 0]
    return -(np.log(yes).sum() + np.log1p(-no).sum()) / Y.size
