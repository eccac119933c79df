# wrong: written for exactly two layers, as in the examples
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    first, second = layers
    H = first.forward(X)
    Y = second.forward(H)
    dH = second.backward(dY, H)
    dX = first.backward(dH, X)
    return Y, dX
