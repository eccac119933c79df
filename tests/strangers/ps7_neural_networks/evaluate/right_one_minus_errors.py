# right: 1 minus the share of errors, and the largest by comparing with the row's maximum
def evaluate(logits, t):
    top = logits == np.max(logits, axis=1)[:, None]
    labels = np.argmax(top, axis=1)
    return labels, 1 - np.count_nonzero(labels - t) / t.size
