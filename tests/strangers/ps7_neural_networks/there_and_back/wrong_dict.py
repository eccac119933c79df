# wrong: the inputs are kept in a dictionary by layer, so a layer that comes twice keeps only its last input
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    inputs = {}
    Y = X
    for layer in layers:
        inputs[layer] = Y
        Y = layer.forward(Y)
    dX = dY
    for layer in reversed(layers):
        dX = layer.backward(dX, inputs[layer])
    return Y, dX
