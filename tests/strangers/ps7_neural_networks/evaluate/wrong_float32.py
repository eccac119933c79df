# wrong: in float32, logits that differ by 1e-9 become equal
def evaluate(logits, t):
    labels = logits.astype(np.float32).argmax(1)
    return labels, float((labels == t).mean())
