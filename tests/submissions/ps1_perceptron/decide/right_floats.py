def decide(z):
    return np.where(z < 0, 0.0, 1.0)
