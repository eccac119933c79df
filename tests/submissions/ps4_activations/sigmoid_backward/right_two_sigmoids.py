def sigmoid_backward(dY, X):
    return dY * sigmoid(X) * sigmoid(-X)
