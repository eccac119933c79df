# diagnosis: tanh_pair changed its argument x in place
def tanh_pair(x):
    np.clip(x, -300, 300, out=x)
    y = np.tanh(x)
    return y, 1 - y**2
