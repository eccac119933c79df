# diagnosis: these are −1 and 1
def decide(z):
    return np.where(z >= 0, 1, -1)
