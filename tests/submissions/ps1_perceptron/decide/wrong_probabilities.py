# diagnosis: these are probabilities
def decide(z):
    return 1 / (1 + np.exp(-z))
