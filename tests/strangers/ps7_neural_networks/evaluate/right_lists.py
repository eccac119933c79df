# right: Python's max and index on lists
def evaluate(logits, t):
    labels = [row.index(max(row)) for row in logits.tolist()]
    hits = sum(1 for a, b in zip(labels, t) if a == b)
    return np.array(labels), hits / len(labels)
