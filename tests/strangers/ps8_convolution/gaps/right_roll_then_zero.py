# right: np.roll first, then the columns that came in again are set to 0
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    SX = np.roll(X, k, axis=1)
    SX[:, :k] = 0.0
    A, B = F(SX), F(X)
    moved, stayed = A[:, k:] - B[:, :-k], A - B
    return max(moved.max(), -moved.min()), max(stayed.max(), -stayed.min())
