# diagnosis: decide returns None
def decide(z):
    global labels
    labels = (z >= 0).astype(int)
