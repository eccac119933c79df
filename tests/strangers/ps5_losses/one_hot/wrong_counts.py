# wrong: the columns are as many as the different labels that occur, K is not used
def one_hot(t, K):
    classes = np.unique(t)
    return (t[:, None] == classes[None, :]).astype(float)
