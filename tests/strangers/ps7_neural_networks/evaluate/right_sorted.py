# right: the last place of the sorted order, and the accuracy as 1 minus the share of errors
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    labels = logits.argsort(axis=1)[:, -1]
    return labels, 1 - np.count_nonzero(labels - t) / len(t)
