# diagnosis: through prints, but returns None
def through(slopes, w):
    print(np.prod(slopes * w), np.prod(np.abs(w) / 4))
