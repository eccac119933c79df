# wrong: beliefs are clipped at the machine's epsilon, so 1e-30 costs 36 and not 69
def bce(Y, T):
    eps = np.finfo(float).eps
    Y = np.clip(Y, eps, 1 - eps)
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))
