# message: NameError: name 'x' is not defined (line 3: `return x @ w + b`)
def weighted_sum(X, w, b):
    return x @ w + b
