# diagnosis: the accuracy was cut to a whole number
# also: what comes is True or False, where numbers are wanted
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, np.all(labels == t)
