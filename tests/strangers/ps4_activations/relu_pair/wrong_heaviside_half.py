# wrong: np.heaviside with 1/2 at the kink
def relu_pair(x):
    return np.maximum(x, 0), np.heaviside(x, 0.5)
