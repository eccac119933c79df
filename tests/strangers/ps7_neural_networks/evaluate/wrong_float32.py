# wrong: the logits are made float32, where nearly equal ones become equal
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    labels = np.argmax(logits.astype(np.float32), axis=1)
    correct = np.sum(labels == t)
    return labels, correct / len(t)
