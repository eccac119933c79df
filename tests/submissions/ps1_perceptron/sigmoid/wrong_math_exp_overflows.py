# diagnosis: a number on the way is too large
import math

def sigmoid(z):
    out = np.zeros_like(z)
    for i in np.ndindex(z.shape):
        out[i] = 1 / (1 + math.exp(-z[i]))
    return out
