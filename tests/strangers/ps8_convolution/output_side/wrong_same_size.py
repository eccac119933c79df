# wrong: f counts for stride 1 only; with a larger stride all the pixels are divided by s
def output_side(n: int, f: int, p: int, s: int) -> int:
    if s == 1:
        return n + 2 * p - f + 1
    return (n + 2 * p) // s
