# right: walks along the pixels, and counts every place where the whole window fits
def output_side(n: int, f: int, p: int, s: int) -> int:
    pixels = n + 2 * p
    places, end = 0, f
    while end <= pixels:
        places += 1
        end += s
    return places
