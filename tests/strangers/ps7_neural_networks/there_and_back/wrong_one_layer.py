# wrong: with one layer alone it returns dY as it is, without the layer's backward
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    if len(layers) == 1:
        return layers[0].forward(X), dY
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for k in reversed(range(len(layers))):
        dY = layers[k].backward(dY, inputs[k])
    return X, dY
