# diagnosis: the slope is clipped to ±10
def loss(y_hat, y):
    error = y_hat - y
    return error**2 / 2, np.clip(error, -10, 10)
