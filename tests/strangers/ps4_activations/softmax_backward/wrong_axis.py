# wrong: the sum runs down the columns (axis=0)
def softmax_backward(dP, P):
    return P * (dP - (dP * P).sum(axis=0, keepdims=True))
