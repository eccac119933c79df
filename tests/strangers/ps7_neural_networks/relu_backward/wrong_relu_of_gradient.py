# wrong: the gradient itself goes through a ReLU too, so negative gradients are lost
def relu_backward(dY, X):
    return np.maximum(0, dY * (X > 0))
