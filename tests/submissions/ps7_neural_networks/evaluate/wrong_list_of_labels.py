# diagnosis: labels is a list, not an array
def evaluate(logits, t):
    labels = [int(np.argmax(row)) for row in logits]
    return labels, np.mean(np.array(labels) == t)
