# diagnosis: the shape is (5, 1), not (5,)
# also: the shape is
def decide(z):
    return (z.reshape(-1, 1) >= 0).astype(int)
