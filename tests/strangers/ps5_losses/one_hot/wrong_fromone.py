# wrong: counts the labels from 1
def one_hot(t, K):
    return np.eye(K)[t - 1]
