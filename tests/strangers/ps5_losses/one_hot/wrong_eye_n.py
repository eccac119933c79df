# wrong: the unit matrix has the size of the number of examples
def one_hot(t, K):
    return np.eye(len(t))[t]
