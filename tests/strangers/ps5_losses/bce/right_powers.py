# right: Y**T * (1 - Y)**(1 - T), where 0**0 is 1, before the logarithm
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    return np.mean(-np.log(Y**T * (1 - Y) ** (1 - T)))
