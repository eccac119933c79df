# right: exp(−log(1 + e^(−z))), with the stable logaddexp
def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))
