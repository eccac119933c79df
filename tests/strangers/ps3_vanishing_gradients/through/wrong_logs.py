# wrong: product by logarithms of sizes loses the sign
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = np.exp(np.sum(np.log(np.abs(slopes * w))))
    bound = np.exp(np.sum(np.log(np.abs(w) / 4)))
    return product, bound
