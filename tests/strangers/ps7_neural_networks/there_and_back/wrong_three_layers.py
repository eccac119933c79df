# wrong: written for a network of three layers only
def there_and_back(layers, X, dY):
    first, second, third = layers
    H = first.forward(X)
    Z = second.forward(H)
    Y = third.forward(Z)
    dZ = third.backward(dY, Z)
    dH = second.backward(dZ, H)
    dX = first.backward(dH, X)
    return Y, dX
