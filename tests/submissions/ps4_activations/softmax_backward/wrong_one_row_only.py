# diagnosis: the shape is
def softmax_backward(dP, P):
    for g, p in zip(dP, P):
        return p * (g - g @ p)
