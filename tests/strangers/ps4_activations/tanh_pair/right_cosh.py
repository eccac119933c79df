# right: the slope as 1/cosh^2; cosh(1000) is infinity, and 1/infinity is 0 as it has to be
def tanh_pair(x):
    with np.errstate(over="ignore"):
        return np.tanh(x), 1 / np.cosh(x) ** 2
