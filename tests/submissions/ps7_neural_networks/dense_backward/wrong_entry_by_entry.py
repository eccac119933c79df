# diagnosis: dX and dW multiply entry by entry
# also: two arrays have shapes that
# also: the shape is
def dense_backward(dY, X, W):
    return dY * W, X * dY, dY.sum(axis=0)
