# diagnosis: the smaller of 0 and x was taken for y
# also: all is right but where x is not 0
def relu_pair(x):
    return np.minimum(x, 0), np.where(x > 0, 1.0, 0.0)
