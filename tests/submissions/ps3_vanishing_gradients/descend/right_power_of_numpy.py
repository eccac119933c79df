def descend(s, r, eta, k):
    gradient = -(s * r)
    share = np.float64(1 - eta * s * s)
    return np.float64(gradient), np.float_power(share, k) * r
