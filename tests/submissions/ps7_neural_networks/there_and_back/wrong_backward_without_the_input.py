# message: missing 1 required positional argument: 'X'
# also: a function is called with more or fewer arguments than it takes
def there_and_back(layers, X, dY):
    for layer in layers:
        X = layer.forward(X)
    for layer in reversed(layers):
        dY = layer.backward(dY)
    return X, dY
