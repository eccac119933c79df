# right: w and b are one vector, x gets a 1 at its end
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    v, u = np.append(w, b), np.append(x, 1.0)
    v = v + eta * (t - int(v @ u >= 0)) * u
    return v[:-1], float(v[-1])
