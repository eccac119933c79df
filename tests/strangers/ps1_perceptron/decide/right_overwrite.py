# right: overwrites z, which is allowed, in the order that works
def decide(z):
    z[z >= 0] = 1
    z[z < 0] = 0
    return z
