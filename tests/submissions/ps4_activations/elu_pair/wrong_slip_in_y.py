# diagnosis: e^(−x) stands in y where e^x belongs (the slip of the notes)
# also: a number on the way is too large
def elu_pair(x, alpha):
    left = np.minimum(x, 0)
    return np.where(x > 0, x, alpha * (np.exp(-left) - 1)), np.where(x > 0, 1, alpha * np.exp(left))
