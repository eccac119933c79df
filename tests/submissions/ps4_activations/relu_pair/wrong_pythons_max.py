# diagnosis: Python was asked for one yes or no about a whole array
def relu_pair(x):
    return max(0, x), (x > 0).astype(float)
