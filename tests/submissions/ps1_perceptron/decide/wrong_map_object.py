# diagnosis: decide returns map, which is no number
def decide(z):
    return map(lambda v: int(v >= 0), z)
