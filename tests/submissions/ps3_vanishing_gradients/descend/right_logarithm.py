def descend(s, r, eta, k):
    return -s * r, r * np.exp(k * np.log1p(-eta * s * s))
