# wrong: the sizes |w_k| were forgotten, the bound has a sign
def through(slopes, w):
    product = np.prod(slopes * w)
    bound = np.prod(w / 4)
    return float(product), float(bound)
