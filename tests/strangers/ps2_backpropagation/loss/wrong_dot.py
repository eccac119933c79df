# wrong: the product of error with itself is a sum of squares (or a product of matrices), not entry by entry
def loss(y_hat, y):
    error = y_hat - y
    return 0.5 * np.dot(error, error), error
