# diagnosis: the two decisions are exchanged
def decide(z):
    return np.where(z >= 0, 0, 1)
