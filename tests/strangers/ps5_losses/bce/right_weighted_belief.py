# right: T*Y + (1 - T)*(1 - Y) is the belief in the truth, exactly, for T of 0 and 1
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    belief = T * Y + (1 - T) * (1 - Y)
    return -float(np.log(belief).mean())
