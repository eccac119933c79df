# diagnosis: the factors are added
# also: that is the matrix product slopes @ w; or: that is the matrix product w @ slopes
# also: those are sums; wanted are products
def through(slopes, w):
    return np.sum(slopes * w), np.sum(np.abs(w) / 4)
