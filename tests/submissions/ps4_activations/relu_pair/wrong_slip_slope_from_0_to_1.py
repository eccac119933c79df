# diagnosis: the slope is 0 or 1, with nothing between (a slip of the notes: 0 to 1)
def relu_pair(x):
    return np.maximum(0, x), np.clip(x, 0, 1)
