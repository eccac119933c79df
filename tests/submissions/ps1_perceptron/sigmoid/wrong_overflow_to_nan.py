# diagnosis: infinity / infinity is NaN
# also: there is a NaN
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))
