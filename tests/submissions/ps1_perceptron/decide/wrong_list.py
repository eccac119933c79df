# diagnosis: decide returns a list, not an array
def decide(z):
    return [1 if v >= 0 else 0 for v in z]
