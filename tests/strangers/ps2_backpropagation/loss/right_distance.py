# right: from the distance and the sign of the error
def loss(y_hat, y):
    distance = np.abs(np.subtract(y, y_hat))
    return np.square(distance) * 0.5, -np.sign(y - y_hat) * distance
