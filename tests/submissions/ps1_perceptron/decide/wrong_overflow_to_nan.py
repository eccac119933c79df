# diagnosis: e^z overflows for z = 900
def decide(z):
    sigma = np.exp(z) / (1 + np.exp(z))
    return (sigma >= 0.5).astype(int)
