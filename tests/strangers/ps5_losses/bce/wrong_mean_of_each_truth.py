# wrong: the yes and the no get a mean of their own and these are added; NaN if there is no yes or no no
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    yes = -np.log(Y[T == 1])
    no = -np.log(1 - Y[T == 0])
    return yes.mean() + no.mean()
