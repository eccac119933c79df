# diagnosis: softmax_backward changed its argument dP in place
def softmax_backward(dP, P):
    dP -= (dP * P).sum(axis=1, keepdims=True)
    return P * dP
