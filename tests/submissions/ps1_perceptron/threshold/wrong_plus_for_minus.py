# diagnosis: 1 + p stands where 1 − p belongs
# also: all is right but the sign of p
threshold = "log(p / (1 + p))"
