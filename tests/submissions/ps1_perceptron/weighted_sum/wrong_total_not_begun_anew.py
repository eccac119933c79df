# diagnosis: the sum is not begun anew for each example
def weighted_sum(X, w, b):
    z, total = np.zeros(len(X)), 0.0
    for i in range(len(X)):
        for j in range(len(w)):
            total += X[i, j] * w[j]
        z[i] = total + b
    return z
