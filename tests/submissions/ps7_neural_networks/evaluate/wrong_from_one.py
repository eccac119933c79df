# diagnosis: the classes count from 1 here
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1) + 1
    return labels, np.mean(labels == t)
