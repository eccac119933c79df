# wrong: float32 numbers, in which 1 - 1.4e-11 is 1 and the descent stands still
def descend(s, r, eta, k):
    s, r, eta = np.float32(s), np.float32(r), np.float32(eta)
    return float(-r * s), float(r * (np.float32(1) - eta * s * s) ** k)
