# diagnosis: Python was asked for one yes or no about a whole array
def relu_backward(dY, X):
    if X > 0:
        return dY
    return 0
