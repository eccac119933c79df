# diagnosis: the slope is x; it has to be 0 or 1
# also: these are the numbers of x, as they came
def relu_pair(x):
    return np.maximum(x, 0), x.copy()
