# wrong: every layer gets the network's dY; dX is not passed on
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, X_in in zip(layers[::-1], inputs[::-1]):
        dX = layer.backward(dY, X_in)
    return X, dX
