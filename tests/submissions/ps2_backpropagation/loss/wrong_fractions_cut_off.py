# diagnosis: the fractions of L are cut off
# also: rounded to whole numbers
def loss(y_hat, y):
    error = y_hat - y
    return error**2 // 2, error
