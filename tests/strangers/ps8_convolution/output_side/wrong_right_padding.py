# wrong: the window starts in the padding on the left but ends with the last pixel of the image; the zeros on the right are forgotten
def output_side(n: int, f: int, p: int, s: int) -> int:
    starts = range(-p, n - f + 1, s)
    return len(starts)
