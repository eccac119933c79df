# diagnosis: or cut to a whole number
def decide(z):
    sigma = 1 / (1 + np.exp(-z))
    return sigma.astype(int)
