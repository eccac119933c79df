# diagnosis: that is P − dP: softmax and cross-entropy together
# also: that is P − dP
def softmax_backward(dP, P):
    return P - dP
