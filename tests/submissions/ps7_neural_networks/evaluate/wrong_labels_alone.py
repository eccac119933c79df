# diagnosis: evaluate returns 1 value, not 2
def evaluate(logits, t):
    return np.argmax(logits, axis=1)
