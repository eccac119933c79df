# wrong: a bracket is missing in the slope: P/n - T
def one_hot(t: np.ndarray, K: int) -> np.ndarray:
    return np.eye(K)[t]


def cross_entropy(Z: np.ndarray, T: np.ndarray) -> float:
    S = Z - Z.max(axis=1, keepdims=True)
    log_P = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    return -np.sum(T * log_P) / len(Z)


def cross_entropy_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P / len(Z) - T
