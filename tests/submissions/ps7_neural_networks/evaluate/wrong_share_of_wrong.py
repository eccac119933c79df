# diagnosis: the accuracy is the share of wrong labels
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, np.mean(labels != t)
