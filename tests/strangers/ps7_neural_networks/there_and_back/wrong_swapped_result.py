# wrong: dX is returned first and Y second
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    stack = []
    for layer in layers:
        stack.append((layer, X))
        X = layer.forward(X)
    while stack:
        layer, x = stack.pop()
        dY = layer.backward(dY, x)
    return dY, X
