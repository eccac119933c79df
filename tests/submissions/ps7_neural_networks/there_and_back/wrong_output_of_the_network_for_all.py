# diagnosis: every layer got the network's output
# also: backward, X² got its output
# also: two arrays have shapes that
# also: what comes is what is wanted, times X
def there_and_back(layers, X, dY):
    for layer in layers:
        X = layer.forward(X)
    for layer in reversed(layers):
        dY = layer.backward(dY, X)
    return X, dY
