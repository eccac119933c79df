# wrong: y is 1 on the right, as the notes say of ReLU
def relu_pair(x):
    y = np.where(x > 0, 1.0, 0.0)
    slope = np.where(x > 0, 1.0, 0.0)
    return y, slope
