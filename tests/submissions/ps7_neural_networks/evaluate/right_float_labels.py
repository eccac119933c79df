def evaluate(logits, t):
    labels = np.array([float(np.argmax(row)) for row in logits])
    return labels, np.float32(np.average(labels == t))
