# diagnosis: there are no lines yet
# also: got float; wanted a formula as text, in quotes
t, y = 1.0, 0.25
by_y = -t / y + (1 - t) / (1 - y)
by_z = y - t
