# diagnosis: the accuracy was rounded
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, round(float(np.mean(labels == t)), 1)
