# It overflows to infinity on the way and warns, but 1 / infinity is 0, which is right.
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
