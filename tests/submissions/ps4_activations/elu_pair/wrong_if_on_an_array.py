# diagnosis: Python was asked for one yes or no about a whole array
def elu_pair(x, alpha):
    if x > 0:
        return x, 1
    return alpha * (np.exp(x) - 1), alpha * np.exp(x)
