# diagnosis: that is ReLU: on the left belongs a·x
def leaky(x, a):
    return np.maximum(x, 0), (x > 0).astype(float)
