# right: the ones are set by their place in the flat array
def one_hot(t, K):
    n = t.shape[0]
    T = np.zeros(n * K)
    T[np.arange(n) * K + t] = 1
    return T.reshape(n, K)
