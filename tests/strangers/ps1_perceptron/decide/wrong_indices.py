# wrong: np.where with one argument gives the places that are activated, not ones and zeros
def decide(z):
    return np.where(z >= 0)[0]
