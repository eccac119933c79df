# message: FloatingPointError: overflow encountered in exp
# also: a number on the way is too large
def elu_pair(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x) - 1)), np.where(x > 0, 1, alpha * np.exp(x))
