# wrong: the slope is x clipped to 0 to 1, with numbers between
def relu_pair(x):
    return np.maximum(0, x), np.clip(x, 0, 1)
