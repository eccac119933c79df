# wrong: the ReLU is applied to dY; negative gradients at active neurons are lost
def relu_backward(dY, X):
    return np.maximum(0, dY) * (X > 0)
