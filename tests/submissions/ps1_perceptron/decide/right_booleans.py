def decide(z):
    return z >= 0
