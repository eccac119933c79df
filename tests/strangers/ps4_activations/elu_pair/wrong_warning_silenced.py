# wrong: the overflow still happens on the way, its warning is only switched off
def elu_pair(x, alpha):
    with np.errstate(over="ignore"):
        e = np.exp(x)
    return np.where(x > 0, x, alpha * (e - 1)), np.where(x > 0, 1.0, alpha * e)
