# diagnosis: the columns are numbered by the labels that occur
def one_hot(t, K):
    return np.eye(K)[np.unique(t, return_inverse=True)[1]]
