# right: by comparison, as float32
def one_hot(t, K):
    return (np.asarray(t)[:, None] == np.arange(K)[None, :]).astype(np.float32)
