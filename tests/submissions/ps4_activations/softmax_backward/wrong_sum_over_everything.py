# diagnosis: the sum runs over everything
def softmax_backward(dP, P):
    return P * (dP - np.sum(dP * P))
