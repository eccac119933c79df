# right: nothing is kept; the input of each layer is computed anew on the way back
def there_and_back(layers, X, dY):
    def run(k):
        A = X
        for layer in layers[:k]:
            A = layer.forward(A)
        return A

    for k in range(len(layers) - 1, -1, -1):
        dY = layers[k].backward(dY, run(k))
    return run(len(layers)), dY
