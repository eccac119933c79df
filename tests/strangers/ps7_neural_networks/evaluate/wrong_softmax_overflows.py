# wrong: a softmax without a shift: e^logit overflows, inf/inf is NaN, and argmax takes the NaN
def evaluate(logits, t):
    e = np.exp(logits)
    P = e / e.sum(axis=1, keepdims=True)
    labels = P.argmax(axis=1)
    return labels, (labels == t).mean()
