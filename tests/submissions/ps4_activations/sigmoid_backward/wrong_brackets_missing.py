# diagnosis: brackets are missing: dY·σ·1 − σ
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return dY * s * 1 - s
