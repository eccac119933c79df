# diagnosis: backward, X² got the network's X
# also: two arrays have shapes that
def there_and_back(layers, X, dY):
    Y = X
    for layer in layers:
        Y = layer.forward(Y)
    for layer in reversed(layers):
        dY = layer.backward(dY, X)
    return Y, dY
