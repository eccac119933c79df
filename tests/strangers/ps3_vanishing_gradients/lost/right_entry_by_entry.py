# right: a loop over the NumPy scalars, which keep the precision of their arrays
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    kind = w.dtype.type
    answer = np.zeros(w.shape, dtype=bool)
    for j in range(w.size):
        moved = kind(w[j] - kind(kind(eta) * g[j]))
        answer[j] = bool(moved == w[j])
    return answer
