# wrong: (1 + tanh z)/2, the z/2 is forgotten
def sigmoid(z: np.ndarray) -> np.ndarray:
    return (np.tanh(z) + 1) / 2
