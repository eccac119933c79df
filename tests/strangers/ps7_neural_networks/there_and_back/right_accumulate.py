# right: itertools.accumulate gives all inputs and the output in one list
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    values = list(itertools.accumulate(layers, lambda A, layer: layer.forward(A), initial=X))
    Y = values.pop()
    for layer in layers[::-1]:
        dY = layer.backward(dY, values.pop())
    return Y, dY
