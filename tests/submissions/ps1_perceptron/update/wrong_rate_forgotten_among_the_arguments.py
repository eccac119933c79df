# message: TypeError: update() takes 4 positional arguments but 5 were given
def update(w, b, x, t):
    error = t - int(w @ x + b >= 0)
    return w + error * x, b + error
