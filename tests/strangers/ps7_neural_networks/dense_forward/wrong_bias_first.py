# wrong: brackets: the bias is added to the weights before the product, (W + b) instead of XW + b
def dense_forward(X, W, b):
    return X @ (W + b)
