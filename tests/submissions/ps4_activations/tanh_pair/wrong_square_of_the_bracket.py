# diagnosis: the slope is (1 − y)²; wanted is 1 − y²
def tanh_pair(x):
    y = np.tanh(x)
    return y, (1 - y) ** 2
