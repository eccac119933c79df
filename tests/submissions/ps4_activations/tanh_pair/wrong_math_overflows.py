# diagnosis: a number on the way is too large
import math

def tanh_pair(x):
    y = np.zeros(x.shape)
    for i, v in np.ndenumerate(x):
        y[i] = (math.exp(v) - math.exp(-v)) / (math.exp(v) + math.exp(-v))
    return y, 1 - y**2
