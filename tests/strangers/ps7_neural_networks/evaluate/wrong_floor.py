# wrong: // rounds the share down to 0 or 1
def evaluate(logits, t):
    labels = logits.argmax(axis=1)
    right = np.sum(labels == t)
    return labels, right // len(t)
