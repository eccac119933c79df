# wrong: the search for the largest starts at 0, so a row of negative logits gets the label 0
def evaluate(logits, t):
    labels = np.zeros(len(logits), dtype=int)
    for i, row in enumerate(logits):
        best = 0
        for k, value in enumerate(row):
            if value > best:
                best = value
                labels[i] = k
    return labels, float(np.mean(labels == t))
