# diagnosis: that is the slip of the notes with its own slope
# also: a number on the way is too large
# also: all is right but where x is negative
def elu_pair(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(-x) - 1)), np.where(x > 0, 1, -alpha * np.exp(-x))
