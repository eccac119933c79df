# diagnosis: that is one number; wanted is an array of shape (3,)
# also: the shape is
# also: that is one number; wanted is an array of shape
def tanh_pair(x):
    y = np.tanh(x)
    return y, 1 - y @ y.T
