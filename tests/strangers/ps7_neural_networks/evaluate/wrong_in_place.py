# wrong: the largest logit is subtracted from the caller's logits in place
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    logits -= logits.max(axis=1, keepdims=True)
    labels = np.argmax(logits, axis=1)
    return labels, np.mean(labels == t)
