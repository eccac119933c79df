# diagnosis: that is one number
def decide(z):
    for v in z:
        if v >= 0:
            return 1
        return 0
