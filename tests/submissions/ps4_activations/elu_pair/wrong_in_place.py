# diagnosis: elu_pair changed its argument x in place
def elu_pair(x, alpha):
    left = x <= 0
    slope = np.ones_like(x)
    slope[left] = alpha * np.exp(x[left])
    x[left] = alpha * (np.exp(x[left]) - 1)
    return x, slope
