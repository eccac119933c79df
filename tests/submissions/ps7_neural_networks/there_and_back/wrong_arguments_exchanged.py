# diagnosis: dX is X itself: did backward get dY and X in this order
# also: two arrays have shapes that cannot be multiplied so
# also: these are the numbers of X, as they came
def there_and_back(layers, X, dY):
    inputs = []
    for l in layers:
        inputs.append(X)
        X = l.forward(X)
    for l, x in zip(layers[::-1], inputs[::-1]):
        dY = l.backward(x, dY)
    return X, dY
