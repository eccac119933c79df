# diagnosis: Python was asked for one yes or no about a whole array
def decide(z):
    if z >= 0:
        return 1
    else:
        return 0
