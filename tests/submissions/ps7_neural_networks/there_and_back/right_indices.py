def layer_back(layer, dY, X):
    return layer.backward(dY, X)


def there_and_back(layers, X, dY):
    A = [X]
    for layer in layers:
        A.append(layer.forward(A[-1]))
    for k in range(len(layers) - 1, -1, -1):
        dY = layer_back(layers[k], dY, A[k])
    return A[-1], dY
