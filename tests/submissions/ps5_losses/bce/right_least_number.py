def bce(Y, T):
    tiny = np.finfo(float).tiny
    yes, no = np.log(np.maximum(Y, tiny)), np.log(np.maximum(1 - Y, tiny))
    return -np.sum(T * yes + (1 - T) * no) / T.size
