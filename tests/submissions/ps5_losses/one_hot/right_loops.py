def one_hot(t, K):
    T = np.zeros((len(t), K))
    for i, label in enumerate(t):
        T[i, label] = 1
    return T
