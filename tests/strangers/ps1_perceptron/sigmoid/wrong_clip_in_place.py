# wrong: values are right, but z itself is clipped in place and so changed
def sigmoid(z):
    np.clip(z, -500, 500, out=z)
    return 1 / (1 + np.exp(-z))
