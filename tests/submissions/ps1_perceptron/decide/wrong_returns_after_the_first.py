# diagnosis: the first one is right, and all others are 0: is the return inside of the loop?
def decide(z):
    found = np.zeros(len(z), dtype=int)
    for i, z_i in enumerate(z):
        found[i] = z_i >= 0
        return found
