# wrong: the number of right ones is divided by the number of classes
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, np.sum(labels == t) / logits.shape[1]
