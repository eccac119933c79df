# wrong: the number of columns is taken from the largest label, not K
def one_hot(t, K):
    return np.eye(t.max() + 1)[t]
