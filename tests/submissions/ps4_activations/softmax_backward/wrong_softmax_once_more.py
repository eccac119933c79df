# diagnosis: the softmax was taken once more
def softmax_backward(dP, P):
    P = np.exp(P) / np.exp(P).sum(axis=1, keepdims=True)
    return P * (dP - (dP * P).sum(axis=1, keepdims=True))
