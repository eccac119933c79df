# right: the slope first, by np.select, and y as the product with x
def leaky(x, a):
    slope = np.select([x > 0, x <= 0], [1.0, float(a)])
    return slope * x, slope
