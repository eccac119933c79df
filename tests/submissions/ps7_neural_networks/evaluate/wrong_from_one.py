# diagnosis: the classes count from 1 here
# also: what comes is one more than what is wanted
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1) + 1
    return labels, np.mean(labels == t)
