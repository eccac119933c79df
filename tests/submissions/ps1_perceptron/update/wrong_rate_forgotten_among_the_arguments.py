# message: TypeError: update() takes 4 positional arguments but 5 were given
# also: more or fewer arguments than it takes
def update(w, b, x, t):
    error = t - int(w @ x + b >= 0)
    return w + error * x, b + error
