# diagnosis: the last example has 0: does a loop stop one row too early
# also: nothing but zeros comes
def weighted_sum(X, w, b):
    z = np.zeros(len(X))
    for i in range(len(X) - 1):
        z[i] = X[i] @ w + b
    return z
