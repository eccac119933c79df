def softmax_backward(dP, P):
    dP, P = dP.astype(np.float32), P.astype(np.float32)
    return P * (dP - np.sum(dP * P, axis=-1, keepdims=True))
