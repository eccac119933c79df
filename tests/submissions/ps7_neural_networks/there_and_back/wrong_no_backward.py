# diagnosis: dY comes back as it was
# also: the shape is
# also: these are the numbers of dY, as they came
# also: does it reach the first layer?
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    return X, dY
