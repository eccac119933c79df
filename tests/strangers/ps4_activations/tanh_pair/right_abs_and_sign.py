# right: e^(-2|x|) and the sign put back; the slope as 4e/(1 + e)^2
def tanh_pair(x):
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e), 4 * e / (1 + e) ** 2
