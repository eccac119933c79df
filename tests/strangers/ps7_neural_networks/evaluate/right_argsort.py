# right: the last place of argsort (the largest of a row is unique)
def evaluate(logits, t):
    labels = np.argsort(logits, axis=1)[:, -1]
    return labels, 1 - np.count_nonzero(labels - t) / t.size
