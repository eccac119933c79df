# diagnosis: prints, but returns None
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    print(dY * s * (1 - s))
