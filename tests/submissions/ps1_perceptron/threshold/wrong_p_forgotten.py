# diagnosis: p is missing above the line
threshold = "-log(1 - p)"
