# diagnosis: only the upper left entry of each window came through
def relu_pool(Y):
    return np.maximum(Y, 0)[::2, ::2]
