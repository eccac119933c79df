# diagnosis: the sign: dP minus the sum
def softmax_backward(dP, P):
    return P * ((dP * P).sum(axis=1, keepdims=True) - dP)
