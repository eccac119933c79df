# right: by recursion: the first layer, and then the row of the others
def there_and_back(layers, X, dY):
    if len(layers) == 0:
        return X, dY
    first, rest = layers[0], layers[1:]
    Y, dH = there_and_back(rest, first.forward(X), dY)
    return Y, first.backward(dH, X)
