# right: the largest of five arrays, one of which is zeros
def relu_pool(Y):
    corners = [Y[u::2, v::2] for u in (0, 1) for v in (0, 1)]
    return np.maximum.reduce(corners + [np.zeros_like(corners[0])])
