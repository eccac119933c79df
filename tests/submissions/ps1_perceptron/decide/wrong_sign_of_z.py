# diagnosis: these are −1, 0 and 1, the sign of z; wanted 0 and 1
# also: these are −1 and 1
def decide(z):
    return np.sign(z)
