# wrong: heaviside with 0.5 gives the slope one half at the kink
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return x * np.heaviside(x, 0.5), np.heaviside(x, 0.5)
