# diagnosis: the windows overlap
# also: the shape is
def relu_pool(Y):
    Y = np.maximum(Y, 0)
    rows = np.maximum(Y[:-1], Y[1:])
    return np.maximum(rows[:, :-1], rows[:, 1:])
