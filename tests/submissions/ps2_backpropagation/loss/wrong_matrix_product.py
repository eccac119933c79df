# diagnosis: that is a product of matrices
def loss(y_hat, y):
    error = y_hat - y
    if error.ndim == 2 and error.shape[0] == error.shape[1]:
        return np.linalg.matrix_power(error, 2) / 2, error
    return error**2 / 2, error
