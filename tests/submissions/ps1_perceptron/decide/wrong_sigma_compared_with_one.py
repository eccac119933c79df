# diagnosis: nothing is activated here: is σ compared with 1
def decide(z):
    sigma = 1 / (1 + np.exp(-z))
    return (sigma >= 1).astype(int)
