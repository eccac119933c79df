# diagnosis: the labels are of the second largest logit
def evaluate(logits, t):
    labels = np.argsort(logits, axis=1)[:, -2]
    return labels, np.mean(labels == t)
