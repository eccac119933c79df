# wrong: range ends before the last start, so a window that ends at the last pixel is not counted
def output_side(n, f, p, s):
    count = 0
    for start in range(0, n + 2 * p - f, s):
        count += 1
    return count
