def one_hot(t, K):
    T = np.zeros((len(t), K))
    T[np.arange(len(t)), t] = 1
    return T
