# message: missing 1 required positional argument: 'X'
def there_and_back(layers, X, dY):
    for layer in layers:
        X = layer.forward(X)
    for layer in reversed(layers):
        dY = layer.backward(dY)
    return X, dY
