# diagnosis: sigmoid changed its argument z in place
def sigmoid(z):
    z[z < -500] = -500
    z[z > 500] = 500
    return 1 / (1 + np.exp(-z))
