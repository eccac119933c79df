# diagnosis: y is a list, not an array
# also: Python was asked for one yes or no about a whole array
def relu_pair(x):
    return [v if v > 0 else 0 for v in x], [1 if v > 0 else 0 for v in x]
