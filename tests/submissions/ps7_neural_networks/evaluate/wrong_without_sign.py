# diagnosis: the sign was lost
def evaluate(logits, t):
    labels = np.argmax(np.abs(logits), axis=1)
    return labels, np.mean(labels == t)
