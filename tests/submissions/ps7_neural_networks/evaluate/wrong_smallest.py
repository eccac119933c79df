# diagnosis: the labels are of the smallest logit
def evaluate(logits, t):
    labels = np.argmin(logits, axis=1)
    return labels, np.mean(labels == t)
