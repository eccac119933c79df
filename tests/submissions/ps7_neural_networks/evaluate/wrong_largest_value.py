# diagnosis: that is the largest logit
# also: that is the largest of logits, over axis 1
def evaluate(logits, t):
    labels = np.max(logits, axis=1)
    return labels, np.mean(labels == t)
