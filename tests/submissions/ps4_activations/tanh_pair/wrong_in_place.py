# diagnosis: tanh_pair changed its argument x in place
def tanh_pair(x):
    np.tanh(x, out=x)
    return x, 1 - x**2
