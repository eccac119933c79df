# right: sets the places in the flat array
def one_hot(t, K):
    n = t.shape[0]
    flat = np.zeros(n * K)
    flat[np.arange(n) * K + t] = 1.0
    return flat.reshape(n, K)
