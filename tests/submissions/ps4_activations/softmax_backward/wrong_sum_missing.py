# diagnosis: the sum is missing: that is dP · P
# also: that is dP · P
def softmax_backward(dP, P):
    return P * dP
