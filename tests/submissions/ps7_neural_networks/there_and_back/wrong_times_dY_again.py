# diagnosis: what each layer returned was multiplied by dY once more
# also: two arrays have shapes that
# also: what comes is what is wanted, times dY
def there_and_back(layers, X, dY):
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, X_in in zip(reversed(layers), reversed(inputs)):
        dY = dY * layer.backward(dY, X_in)
    return X, dY
