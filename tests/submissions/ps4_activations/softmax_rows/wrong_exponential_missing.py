# diagnosis: the exponential is missing
# also: all is right but where Z is negative
def softmax_rows(Z):
    return Z / Z.sum(axis=1, keepdims=True)
