# diagnosis: the slope is 1/cosh x; its square is missing
# also: that is the root of what is wanted: is it taken once too often?
def tanh_pair(x):
    return np.tanh(x), 1 / np.cosh(x)
