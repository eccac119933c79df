# wrong: T[:, t] = 1 fills whole columns
def one_hot(t, K):
    T = np.zeros((len(t), K))
    T[:, t] = 1
    return T
