# right: w and b in one vector, split again at the end
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    both, one = np.append(w, b), np.append(x, 1.0)
    both = both + eta * (t - np.heaviside(both @ one, 1.0)) * one
    return both[:-1], both[-1]
