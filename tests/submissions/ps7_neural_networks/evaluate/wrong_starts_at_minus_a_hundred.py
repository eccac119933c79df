# diagnosis: the largest of each row was looked for from a number on
def evaluate(logits, t):
    labels = np.zeros(len(t), dtype=int)
    for i, row in enumerate(logits):
        largest = -100.0
        for k, logit in enumerate(row):
            if logit > largest:
                largest, labels[i] = logit, k
    return labels, np.mean(labels == t)
