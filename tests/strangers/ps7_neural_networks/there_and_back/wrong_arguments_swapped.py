# wrong: backward is called with (X, dY) where it is backward(dY, X)
def there_and_back(layers, X, dY):
    saved = []
    for layer in layers:
        saved.append(X)
        X = layer.forward(X)
    for k in reversed(range(len(layers))):
        dY = layers[k].backward(saved[k], dY)
    return X, dY
