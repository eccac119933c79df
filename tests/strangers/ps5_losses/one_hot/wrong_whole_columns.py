# wrong: T[:, t] = 1 fills whole columns for every row
def one_hot(t, K):
    T = np.zeros((len(t), K))
    T[:, t] = 1
    return T
