# diagnosis: that is the leaky ReLU, α·x on the left
# also: all is right but where x is negative
def elu_pair(x, alpha):
    return np.where(x > 0, x, alpha * x), np.where(x > 0, 1, alpha)
