# diagnosis: the shape is (3, 1), not (3,)
# also: the shape is
def decide(z):
    return (z.reshape(-1, 1) >= 0).astype(int)
