# diagnosis: the accuracy is a count
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, np.sum(labels == t)
