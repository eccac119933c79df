def cross_entropy(Z, T):
    total = 0.0
    for z, t in zip(Z, T):
        largest = max(z)
        true = z[t.argmax()]
        total += np.log(sum(np.exp(value - largest) for value in z)) - (true - largest)
    return total / len(Z)


def cross_entropy_slope(Z, T):
    rows = []
    for z, t in zip(Z, T):
        e = np.exp(z - max(z))
        rows.append((e / sum(e) - t) / len(Z))
    return np.array(rows)
