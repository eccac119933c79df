# diagnosis: there is a column for each class, K of them
# also: the shape is
def one_hot(t, K):
    return np.eye(t.max() + 1)[t]
