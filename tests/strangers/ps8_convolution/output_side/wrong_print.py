# wrong: the number is printed, not returned
def output_side(n: int, f: int, p: int, s: int) -> int:
    places = (n + 2 * p - f) // s + 1
    print(places)
