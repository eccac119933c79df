# diagnosis: the entry is 1, not the label itself
def one_hot(t, K):
    T = np.zeros((len(t), K))
    T[np.arange(len(t)), t] = t
    return T
