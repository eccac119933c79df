# wrong: the bracket slipped: 1 - log(Y) where log(1 - Y) belongs
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    return -np.mean(np.where(T == 1, np.log(Y), 1 - np.log(Y)))
