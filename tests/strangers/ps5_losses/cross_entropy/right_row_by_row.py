# right: plain loops, row by row; one_hot of whole numbers
def one_hot(t: np.ndarray, K: int) -> np.ndarray:
    T = np.zeros((len(t), K), dtype=int)
    for i, label in enumerate(t):
        T[i, label] = 1
    return T


def cross_entropy(Z: np.ndarray, T: np.ndarray) -> float:
    total = 0.0
    for z, row in zip(Z, T):
        k = np.argmax(row)
        total += np.log(np.sum(np.exp(z - z.max()))) + z.max() - z[k]
    return total / len(Z)


def cross_entropy_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    rows = []
    for z, row in zip(Z, T):
        e = np.exp(z - max(z))
        rows.append((e / sum(e) - row) / len(Z))
    return np.array(rows)
