"""Returns long doubles with bits that stand for no number."""


# others: right
# %% mean
def mean(X):
    bits = bytes(range(7, 17)) + bytes([255] * 6)
    return np.frombuffer((b"\x01" * 8 + b"\xff\x7f" + b"\x00" * 6) * X.shape[1], np.longdouble)


# %% scale
def scale(x, factor):
    return np.frombuffer(b"\x01\x00\x00\x00\x00\x00\x00\x00\xfe\x7f" + bytes(6), np.longdouble)[0]
