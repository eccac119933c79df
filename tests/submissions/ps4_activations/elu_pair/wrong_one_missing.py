# diagnosis: the −1 is missing in y
# also: all is right but where x is negative
# also: the − 1 is missing from y
def elu_pair(x, alpha):
    left = alpha * np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, left), np.where(x > 0, 1, left)
