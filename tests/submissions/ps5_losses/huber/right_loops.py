def huber(Y, T, delta):
    total = 0.0
    for e in (Y - T).ravel():
        if -delta <= e <= delta:
            total += e * e / 2
        else:
            total += delta * abs(e) - delta * delta / 2
    return total / Y.size


def huber_slope(Y, T, delta):
    slope = (Y - T) / Y.size
    slope[Y - T > delta] = delta / Y.size
    slope[Y - T < -delta] = -delta / Y.size
    return slope
