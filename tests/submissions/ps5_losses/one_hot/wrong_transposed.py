# diagnosis: rows and columns are exchanged
# also: the length is
# also: the shape is
def one_hot(t, K):
    return np.eye(K)[:, t]
