# diagnosis: written for two layers
# also: only the first and the last layer were used
def there_and_back(layers, X, dY):
    first, last = layers[0], layers[-1]
    H = first.forward(X)
    return last.forward(H), first.backward(last.backward(dY, H), X)
