# diagnosis: relu_pair changed its argument x in place
def relu_pair(x):
    x[x < -500] = -500
    return np.maximum(x, 0), np.where(x > 0, 1.0, 0.0)
