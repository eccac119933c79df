# right: no loop at all: the first layer, and the function itself for the others
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    if len(layers) == 0:
        return X, dY
    first, rest = layers[0], layers[1:]
    Y, dH = there_and_back(rest, first.forward(X), dY)
    return Y, first.backward(dH, X)
