# diagnosis: weighted_sum returns a list, not an array
def weighted_sum(X, w, b):
    z = []
    for row in X:
        total = b
        for x_j, w_j in zip(row, w):
            total += x_j * w_j
        z.append(total)
    return z
