# wrong: backward, every layer gets the input of the network
def there_and_back(layers, X, dY):
    Y = X
    for layer in layers:
        Y = layer.forward(Y)
    for layer in reversed(layers):
        dY = layer.backward(dY, X)
    return Y, dY
