# wrong: the first class within isclose of the largest is taken: of nearly equal logits it may be the smaller
def evaluate(logits, t):
    top = logits.max(axis=1, keepdims=True)
    labels = np.argmax(np.isclose(logits, top), axis=1)
    return labels, np.mean(labels == t)
