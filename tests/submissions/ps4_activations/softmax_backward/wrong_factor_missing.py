# diagnosis: the factor P in front is missing
def softmax_backward(dP, P):
    return dP - (dP * P).sum(axis=1, keepdims=True)
