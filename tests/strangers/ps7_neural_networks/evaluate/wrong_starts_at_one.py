# wrong: the loop that counts the right ones begins at 1 and leaves out the first example
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    labels = logits.argmax(axis=1)
    n = len(t)
    right = 0
    for i in range(1, n):
        if labels[i] == t[i]:
            right += 1
    return labels, right / n
