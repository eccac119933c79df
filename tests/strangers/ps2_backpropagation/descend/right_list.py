# right: plain Python, the error once, a list made an array
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = -y
    for i in range(len(w)):
        error += float(w[i]) * float(x[i])
    return np.array([w[i] - eta * error * x[i] for i in range(len(w))])
