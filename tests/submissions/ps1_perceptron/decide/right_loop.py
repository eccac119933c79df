def decide(z):
    labels = np.zeros(len(z), dtype=np.uint8)
    for i, v in enumerate(z):
        if v >= 0:
            labels[i] = 1
    return labels
