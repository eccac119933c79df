# wrong: returns only the gradients that pass, so the shape is lost
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    active = X > 0
    return dY[active]
