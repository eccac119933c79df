# diagnosis: an array of shape () holds one number
def tanh_pair(x):
    if x.ndim == 1:
        y = np.array([np.tanh(v) for v in x])
    else:
        y = np.array([[np.tanh(v) for v in row] for row in x]).reshape(x.shape)
    return y, 1 - y**2
