def evaluate(logits, t):
    labels, right = np.zeros(len(t), dtype=int), 0
    for i in range(len(t)):
        for k in range(logits.shape[1]):
            if logits[i, k] > logits[i, labels[i]]:
                labels[i] = k
        right += int(labels[i] == t[i])
    return labels, right / len(t)
