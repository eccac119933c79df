# right: goes through the classes, and keeps for all rows at once the best class so far
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    n, K = logits.shape
    labels = np.zeros(n, dtype=int)
    best = np.full(n, -np.inf)
    for k in range(K):
        better = logits[:, k] > best
        labels = np.where(better, k, labels)
        best = np.where(better, logits[:, k], best)
    return labels, np.equal(labels, t).sum() / n
