# diagnosis: 1 + p stands where 1 − p belongs
threshold = "log(p / (1 + p))"
