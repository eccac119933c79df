# diagnosis: every label is 0
def evaluate(logits, t):
    labels = np.argmax(logits > 0.5, axis=1)
    return labels, np.mean(labels == t)
