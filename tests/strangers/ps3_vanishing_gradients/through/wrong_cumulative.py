# wrong: np.cumprod gives the products of all the beginnings, arrays and not two numbers
def through(slopes, w):
    return np.cumprod(slopes * w), np.cumprod(np.abs(w) / 4)
