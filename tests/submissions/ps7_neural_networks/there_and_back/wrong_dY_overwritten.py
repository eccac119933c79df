# diagnosis: there_and_back changed its argument dY in place
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, X_in in zip(reversed(layers), reversed(inputs)):
        dX = layer.backward(dY, X_in)
        if dX.shape == dY.shape:
            dY[...] = dX
        else:
            dY = dX
    return X, dY
