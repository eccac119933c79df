# diagnosis: the slope is that of the sigmoid
def tanh_pair(x):
    s = sigmoid(x)
    return np.tanh(x), s * (1 - s)
