# diagnosis: that is (1 + tanh z)/2
# also: that is right for 2·z
# also: that is σ(2z)
def sigmoid(z):
    return (1 + np.tanh(z)) / 2
