# diagnosis: that is the first part of what is wanted alone
def softmax_backward(dP, P):
    for g, p in zip(dP, P):
        return p * (g - g @ p)
