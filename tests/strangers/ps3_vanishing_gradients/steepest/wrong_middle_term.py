# wrong: one of the middle lines has s/2 where s belongs, the next is right again
slope = "sigma(x) - sigma(x)^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "s^2 - 1/2*s + (1/2)^2", "(s - 1/2)^2"]
place = 0
