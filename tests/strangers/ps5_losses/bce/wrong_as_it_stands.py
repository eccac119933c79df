# wrong: the formula as it stands: 0*log 0 is NaN for a certain and right belief
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))
