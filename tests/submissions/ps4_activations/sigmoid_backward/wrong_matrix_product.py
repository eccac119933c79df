# diagnosis: two arrays have shapes that cannot be multiplied so
# also: that is one number; wanted is an array of shape
# also: that is the sum of what is wanted, over all entries
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return dY @ (s * (1 - s))
