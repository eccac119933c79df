# diagnosis: brackets: P multiplies the sum, too
def softmax_backward(dP, P):
    return P * dP - (dP * P).sum(axis=1, keepdims=True)
