# wrong: the result is printed and not returned
def weighted_sum(X, w, b):
    z = np.dot(X, w) + b
    print(z)
