# wrong: (1 + tanh z)/2 with z in place of z/2: that is σ(2z)
def sigmoid(z):
    return (np.tanh(z) + 1) / 2
