# diagnosis: only each entry's own slope p(1 − p) is used
def softmax_backward(dP, P):
    return dP * P * (1 - P)
