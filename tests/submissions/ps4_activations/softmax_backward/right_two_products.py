def softmax_backward(dP, P):
    G = dP * P
    return G - P * G.sum(axis=1)[:, np.newaxis]
