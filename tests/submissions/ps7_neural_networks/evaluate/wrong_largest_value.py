# diagnosis: that is the largest logit
def evaluate(logits, t):
    labels = np.max(logits, axis=1)
    return labels, np.mean(labels == t)
