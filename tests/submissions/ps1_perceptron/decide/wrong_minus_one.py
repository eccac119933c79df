# diagnosis: these are −1 and 1
# also: all is right but where z is negative
def decide(z):
    return np.where(z >= 0, 1, -1)
