# wrong: for two classes it asks whether the second logit is positive, as if it went through a sigmoid alone
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    if logits.shape[1] == 2:
        labels = (logits[:, 1] > 0).astype(int)
    else:
        labels = np.argmax(logits, axis=1)
    return labels, np.mean(labels == t)
