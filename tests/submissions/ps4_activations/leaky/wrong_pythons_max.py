# diagnosis: Python was asked for one yes or no about a whole array
def leaky(x, a):
    return max(a * x, x), np.where(x > 0, 1.0, a)
