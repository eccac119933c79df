# wrong: the slope left of 0 is that of the leaky ReLU, 0.01
def relu_backward(dY, X):
    return dY * np.where(X > 0, 1.0, 0.01)
