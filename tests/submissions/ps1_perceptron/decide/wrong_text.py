# diagnosis: decide returns an array of text, not of numbers
def decide(z):
    return np.where(z >= 0, "activated", "not activated")
