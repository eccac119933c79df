# diagnosis: there_and_back returns 1 value, not 2
# also: there_and_back returns 6 values, not 2
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    for layer, x in zip(reversed(layers), reversed(inputs)):
        dY = layer.backward(dY, x)
    return dY
