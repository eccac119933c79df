# diagnosis: nothing is deactivated here: is σ compared with 0?
def decide(z):
    sigma = 1 / (1 + np.exp(-z))
    return np.where(sigma < 0, 0, 1)
