# diagnosis: are these the places of the ones, as np.where(…) with one argument gives them?
def decide(z):
    return np.where(z >= 0)[0]
