def evaluate(logits, t):
    P = softmax(logits)
    labels = P.argmax(axis=1)
    return labels, np.sum(labels == t) / len(t)
