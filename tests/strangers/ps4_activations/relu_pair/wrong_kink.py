# wrong: >= gives the slope 1 at x = 0
def relu_pair(x):
    return np.maximum(x, 0), (x >= 0).astype(float)
