# wrong: the accuracy is returned first
def evaluate(logits, t):
    labels = logits.argmax(axis=1)
    accuracy = float(np.mean(labels == t))
    return accuracy, labels
