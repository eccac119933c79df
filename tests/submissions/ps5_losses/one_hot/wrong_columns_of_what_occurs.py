# diagnosis: there is a column for each label that occurs
# also: the shape is (1, 1), not (1, 3)
def one_hot(t, K):
    return (t[:, None] == np.unique(t)).astype(float)
