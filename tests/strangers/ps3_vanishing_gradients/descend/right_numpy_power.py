# right: everything as NumPy float64 numbers, with np.power
def descend(s, r, eta, k):
    share = np.float64(1) - np.float64(eta) * np.square(np.float64(s))
    return np.negative(np.float64(r) * s), np.float64(r) * np.power(share, k)
