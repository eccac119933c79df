# diagnosis: that is the first layer's backward function of the network's own dY
# also: two arrays have shapes that
# also: dY comes back as it was
# also: these are the numbers of dY, as they came
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    for layer, x in zip(reversed(layers), reversed(inputs)):
        dX = layer.backward(dY, x)
    return X, dX
