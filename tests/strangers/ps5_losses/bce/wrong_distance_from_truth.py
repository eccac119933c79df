# wrong: the belief is 1 - |T - Y|, in which a belief of 1e-30 is rounded to 0: infinite cost
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    p = 1 - np.abs(T - Y)
    return -np.mean(np.log(p))
