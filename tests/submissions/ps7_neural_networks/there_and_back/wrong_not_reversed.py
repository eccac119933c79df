# diagnosis: backward, the layers run from the first to the last
# also: two arrays have shapes that
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)

    for layer, x in zip(layers, inputs):
        dY = layer.backward(dY, x)
    return X, dY
