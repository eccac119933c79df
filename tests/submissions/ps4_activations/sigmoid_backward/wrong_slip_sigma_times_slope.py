# diagnosis: that is σ times the slope of e^(−x): the square and a sign are lost (a slip of the notes)
# also: there is a NaN
def sigmoid_backward(dY, X):
    return dY * (1 / (1 + np.exp(-X))) * (-np.exp(-X))
