# diagnosis: p is missing above the line
# also: all is right but 1 - p: it has to be divided by something
threshold = "-log(1 - p)"
