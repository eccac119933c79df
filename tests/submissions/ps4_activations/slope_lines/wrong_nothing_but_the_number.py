# diagnosis: there are no lines yet
wrong_line = 3
slope_lines = None
