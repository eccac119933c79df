# wrong: the smallest label that occurs is taken as 0; if class 0 has no example, all are shifted
def one_hot(t, K):
    return np.eye(K)[t - np.min(t)]
