# wrong: turns the beliefs of the no's round in the caller's Y
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    no = T == 0
    Y[no] = 1 - Y[no]
    return -np.log(Y).mean()
