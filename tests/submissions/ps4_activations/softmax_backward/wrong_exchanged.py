# diagnosis: dP stands in front, and P in the bracket
# also: nothing but zeros comes
# also: that is right where dP and P are exchanged
def softmax_backward(dP, P):
    return dP * (P - (dP * P).sum(axis=1, keepdims=True))
