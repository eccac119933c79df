# diagnosis: one_hot changed its argument t in place
def one_hot(t, K):
    T = np.zeros((len(t), K))
    for column in range(K):
        T[t == 0, column] = 1
        t -= 1
    return T
