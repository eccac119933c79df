# diagnosis: ∂o₁/∂w₁ has the input o₀ in its place
# also: w₁ is a factor here, or stands for w₂
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes * w)
