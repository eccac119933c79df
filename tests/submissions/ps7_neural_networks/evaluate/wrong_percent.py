# diagnosis: the accuracy is a percentage
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, 100 * np.mean(labels == t)
