# diagnosis: x(1 − x) stands where σ(1 − σ) belongs
def sigmoid_backward(dY, X):
    return dY * X * (1 - X)
