# diagnosis: that is a product of matrices
# also: two arrays have shapes that
# also: that is one number
# also: that is the sum of what is wanted, over
def relu_backward(dY, X):
    return dY @ (X > 0)
