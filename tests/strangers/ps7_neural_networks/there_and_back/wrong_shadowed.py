# wrong: the backward loop's variable X shadows the output, so the network's input is returned as Y
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, X in zip(reversed(layers), reversed(inputs)):
        dY = layer.backward(dY, X)
    return X, dY
