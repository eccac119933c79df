# diagnosis: all that is below 1 became 0
# also: nothing but zeros comes
# also: all is right but where z is 0
def sigmoid(z):
    return 1 // (1 + np.exp(-z))
