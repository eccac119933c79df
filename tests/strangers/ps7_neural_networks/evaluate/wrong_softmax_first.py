# wrong: takes the softmax first, where logits that differ by less than about 1e-16 become equal and the first of them wins
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    labels = softmax(logits).argmax(axis=1)
    return labels, float((labels == t).mean())
