# diagnosis: the array was flattened
# also: the shape is
def tanh_pair(x):
    y = np.array([np.tanh(v) for v in x.flatten()])
    return y, 1 - y**2
