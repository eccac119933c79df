# diagnosis: prints, but returns None
def softmax_backward(dP, P):
    print(P * (dP - (dP * P).sum(axis=1, keepdims=True)))
