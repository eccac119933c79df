# diagnosis: the accuracy was cut to a whole number
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, np.all(labels == t)
