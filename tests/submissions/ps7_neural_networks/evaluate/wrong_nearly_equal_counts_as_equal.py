# diagnosis: logits that are nearly equal count as equal here
def evaluate(logits, t):
    labels = np.isclose(logits, logits.max(axis=1, keepdims=True)).argmax(axis=1)
    return labels, np.mean(labels == t)
