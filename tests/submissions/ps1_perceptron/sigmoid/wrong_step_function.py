# diagnosis: that is the step function
# also: all is right but where z is 0
def sigmoid(z):
    return np.where(z >= 0, 1.0, 0.0)
