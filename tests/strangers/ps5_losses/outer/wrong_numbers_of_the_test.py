# wrong: hard-coded for delta = 4: a = 4 and c = -8
outer = "4*abs(e) - 8"
