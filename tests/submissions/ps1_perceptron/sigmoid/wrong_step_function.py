# diagnosis: that is the step function
def sigmoid(z):
    return np.where(z >= 0, 1.0, 0.0)
