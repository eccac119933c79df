# wrong: layers.reverse() turns the caller's list around
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    layers.reverse()
    for layer in layers:
        dY = layer.backward(dY, inputs.pop())
    return X, dY
