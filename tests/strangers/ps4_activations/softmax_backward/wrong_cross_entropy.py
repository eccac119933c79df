# wrong: P - dP, the shortcut of softmax with cross-entropy, as if dP were the targets
def softmax_backward(dP, P):
    return P - dP
