# diagnosis: that is e^(−x)(1 − σ), which is not the slope (a slip of the notes)
# also: there is an infinity
def sigmoid_backward(dY, X):
    return dY * np.exp(-X) * (1 - sigmoid(X))
