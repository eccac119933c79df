# wrong: the layers are reversed, but the list of their inputs is not
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, x in zip(reversed(layers), inputs):
        dY = layer.backward(dY, x)
    return X, dY
