def decide(z):
    return np.array([int(v >= 0) for v in z])
