# right: np.expm1 and no np.where: the two sides are added
def elu_pair(x, alpha):
    low = np.minimum(x, 0)
    y = np.maximum(x, 0) + alpha * np.expm1(low)
    slope = np.heaviside(x, 0) + (x <= 0) * (alpha * np.exp(low))
    return y, slope
