# right: row by row, with the true class by argmax of T
def cross_entropy(Z, T):
    total = 0.0
    for z, t in zip(Z, T):
        d = z - z[np.argmax(t)]
        m = d.max()
        total += m + np.log(np.sum(np.exp(d - m)))
    return total / len(Z)


def cross_entropy_slope(Z, T):
    rows = []
    for z, t in zip(Z, T):
        e = np.exp(z - max(z))
        rows.append((e / sum(e) - t) / len(Z))
    return np.array(rows)
