# diagnosis: the labels count from 0: label 0 belongs in the first column
def one_hot(t, K):
    T = np.zeros((len(t), K))
    for i in range(len(t)):
        T[i, t[i] - 1] = 1
    return T
