# diagnosis: dY comes back as it was
# also: the shape is
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    return X, dY
