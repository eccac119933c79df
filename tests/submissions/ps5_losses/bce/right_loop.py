def bce(Y, T):
    total = 0.0
    for y, t in zip(Y.ravel(), T.ravel()):
        total -= np.log(y) if t == 1 else np.log(1 - y)
    return total / Y.size
