# right: recursion: the first layer, then the others, then the first layer's way back
def there_and_back(layers, X, dY):
    if not layers:
        return X, dY
    first, *others = layers
    Y, dX = there_and_back(others, first.forward(X), dY)
    return Y, first.backward(dX, X)
