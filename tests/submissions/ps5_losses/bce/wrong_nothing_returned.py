# diagnosis: bce returns None
def bce(Y, T):
    p = np.where(T == 1, Y, 1 - Y)
    loss = -np.mean(np.log(p))
