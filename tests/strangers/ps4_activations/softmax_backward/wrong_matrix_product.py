# wrong: dP @ P.T mixes the examples: all sums of the row with every other row's P are added up
def softmax_backward(dP, P):
    total = (dP @ P.T).sum(axis=1, keepdims=True)
    return P * (dP - total)
