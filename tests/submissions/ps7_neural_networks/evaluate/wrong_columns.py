# diagnosis: that is the largest in each column
# also: two arrays have shapes that
def evaluate(logits, t):
    labels = np.argmax(logits, axis=0)
    return labels, np.mean(labels == t)
