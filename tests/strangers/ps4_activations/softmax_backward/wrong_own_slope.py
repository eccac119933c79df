# wrong: p(1 - p) of each entry alone, as for a sigmoid
def softmax_backward(dP, P):
    return dP * P * (1 - P)
