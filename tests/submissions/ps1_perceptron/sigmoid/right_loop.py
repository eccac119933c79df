import math

def sigmoid(z):
    out = np.empty_like(z)
    for i in np.ndindex(z.shape):
        v = z[i]
        if v >= 0:
            out[i] = 1 / (1 + math.exp(-v))
        else:
            out[i] = math.exp(v) / (1 + math.exp(v))
    return out
