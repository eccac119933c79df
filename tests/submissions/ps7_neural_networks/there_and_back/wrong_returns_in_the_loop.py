# diagnosis: the first layer was left out of the backward loop
# also: the shape is
# also: these are the numbers of dY, as they came
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    for layer, x in zip(reversed(layers), reversed(inputs)):
        dY = layer.backward(dY, x)
        return X, dY
