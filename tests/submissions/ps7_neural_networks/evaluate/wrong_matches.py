# diagnosis: that is an array of shape (5,); wanted is one number
# also: that is an array of shape
def evaluate(logits, t):
    labels = np.argmax(logits, axis=1)
    return labels, labels == t
