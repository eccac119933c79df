# diagnosis: all errors are squared
# also: the slope is not cut off beyond δ
def huber(Y, T, delta):
    return np.mean((Y - T) ** 2) / 2


def huber_slope(Y, T, delta):
    return (Y - T) / Y.size
