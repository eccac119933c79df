# wrong: < in place of <=, so a window that ends exactly at the last pixel is not counted
def output_side(n: int, f: int, p: int, s: int) -> int:
    count = 0
    start = 0
    while start + f < n + 2 * p:
        count += 1
        start += s
    return count
