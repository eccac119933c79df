# diagnosis: that is the first example alone
# also: the shape is
# also: the length is
def dense_forward(X, W, b):
    for x in X:
        return x @ W + b
