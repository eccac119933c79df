# wrong: X(1 - X): X was taken for the output of the sigmoid
def sigmoid_backward(dY, X):
    return dY * X * (1 - X)
