# diagnosis: forward, every layer got the network's X
# also: two arrays have shapes that
# also: that is X²
# also: these are the numbers of X, as they came
def there_and_back(layers, X, dY):
    for layer in layers:
        Y = layer.forward(X)
    for layer in reversed(layers):
        dY = layer.backward(dY, X)
    return Y, dY
