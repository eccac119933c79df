# wrong: x is cut at 0 in place (out=x), so the caller's x changes and the right side is lost
def elu_pair(x, alpha):
    right = x > 0
    e = np.exp(np.minimum(x, 0, out=x))
    return np.where(right, x, alpha * (e - 1)), np.where(right, 1.0, alpha * e)
