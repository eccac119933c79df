# diagnosis: nothing is deactivated here
def decide(z):
    z = z.copy()
    z[z < 0] = 0
    z[z >= 0] = 1
    return z
