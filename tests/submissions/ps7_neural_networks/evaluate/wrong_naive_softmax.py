# diagnosis: e^logit overflows
def evaluate(logits, t):
    P = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = np.argmax(P, axis=1)
    return labels, np.mean(labels == t)
