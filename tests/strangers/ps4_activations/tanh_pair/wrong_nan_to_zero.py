# wrong: the NaN of the overflow are replaced by 0, tanh(1000) is 1
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    with np.errstate(all="ignore"):
        y = np.nan_to_num(np.sinh(x) / np.cosh(x))
    return y, 1 - y**2
