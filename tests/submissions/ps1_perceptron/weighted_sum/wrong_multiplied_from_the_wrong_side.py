# diagnosis: X was multiplied from the wrong side
# also: two arrays have shapes that cannot be multiplied so
def weighted_sum(X, w, b):
    return w @ X + b
