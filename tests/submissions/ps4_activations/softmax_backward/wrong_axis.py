# diagnosis: the sum runs over the columns
# also: each column got a sum of its own
def softmax_backward(dP, P):
    return P * (dP - (dP * P).sum(axis=0, keepdims=True))
