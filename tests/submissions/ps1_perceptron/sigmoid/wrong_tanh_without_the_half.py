# diagnosis: that is (1 + tanh z)/2
def sigmoid(z):
    return (1 + np.tanh(z)) / 2
