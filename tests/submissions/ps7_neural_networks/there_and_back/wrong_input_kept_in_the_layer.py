# diagnosis: a layer that comes twice was given its last input both times
def there_and_back(layers, X, dY):
    for layer in layers:
        layer.X = X
        X = layer.forward(X)
    for layer in reversed(layers):
        dY = layer.backward(dY, layer.X)
    return X, dY
