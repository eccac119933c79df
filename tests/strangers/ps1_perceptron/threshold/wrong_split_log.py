# wrong: log(1/p - 1) was split up as log(1/p) - log(1)
threshold = "-(log(1/p) - log(1))"
