# right: the labels as a column, compared with 0 to K - 1
def one_hot(t, K):
    return 1.0 * (np.asarray(t).reshape(-1, 1) == np.arange(K))
