def decide(z):
    sigma = 1 / (1 + np.exp(-z))
    return (sigma >= 0.5).astype(int)
