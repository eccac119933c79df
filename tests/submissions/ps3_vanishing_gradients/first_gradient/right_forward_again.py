def first_gradient(o, w, y):
    slope, value = o[0], o[0]
    for k, weight in enumerate(w):
        z = weight * value
        value = sigmoid(z)
        slope = slope * value * sigmoid(-z) * (weight if k else 1)
    return float((value - y) * slope)
