# right: a difference of two squares, which multiplied out is the line
outer = "(|e|**2 - (|e| - delta)**2)/2"
