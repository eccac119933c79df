# wrong: dP is multiplied and lowered in place
def softmax_backward(dP, P):
    total = (dP * P).sum(axis=1, keepdims=True)
    dP -= total
    return dP * P
