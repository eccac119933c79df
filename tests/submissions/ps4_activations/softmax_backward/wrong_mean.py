# diagnosis: the mean was taken where the sum was wanted
def softmax_backward(dP, P):
    return P * (dP - (dP * P).mean(axis=1, keepdims=True))
