# diagnosis: the accuracy compares which labels occur
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, float(set(labels) == set(t))
