# wrong: each layer is given a new attribute with its inputs, so the layers are not as they were
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    for layer in layers:
        layer.inputs = []
    for layer in layers:
        layer.inputs.append(X)
        X = layer.forward(X)
    for layer in layers[::-1]:
        dY = layer.backward(dY, layer.inputs.pop())
    return X, dY
