"""A small book, written by hand: something for each thing that making a site does."""

from __future__ import annotations

from pathlib import Path

HEAD = """<!DOCTYPE html>
<html lang="en-GB" data-content_root="{up}">
<head>
<meta property="og:title" content="{title}" /><meta property="og:url" content="{name}.html" />
<meta property="og:image" content="_static/cover.png" />
<meta name="description" content="Of {title}." />
<link rel="stylesheet" href="{up}_static/styles/look.css?v=1" />
<link rel="next" href="{up}book/second.html" />
<script src="{up}_static/do.js"></script>
<script defer src='{up}_static/live/code/abc/main.js?v=2'></script>
</head>
"""
INTRO = """<body><h1 id="top">A &amp; B — ü</h1>
<img alt="a > b" loading="lazy" src="../_images/{digest}.svg" />
<svg><use href="#icon"></use><symbol id="icon"></symbol></svg>
<a href="second.html#place">on</a> <a href="#top">up</a> <a href="https://other.example/x">out</a>
<a href="../_static/ps1.ipynb" download>the notebook</a> <a href="../_images/{digest}.svg">large</a>
<script type="application/json">{{"a": "<img src='nowhere.png'>"}}</script>
</body></html>
"""
SECOND = '<body><p id="place">Here.</p><a href="intro.html">back</a></body></html>\n'
NOWHERE = """<body><a href="book/intro.html#top">first</a>
<a href="#main">main</a><i id="main"></i></body></html>
"""
INDEX = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta http-equiv="refresh" content="0; url=book/intro.html">
</head>
<body><p><a href="book/intro.html">A book</a></p></body>
</html>
"""
LOOK = """@import "more.css";
p { background: url("data:image/svg+xml,<a href=')'>") } @font-face { src: url(../type.woff2#x) }
"""
DIGEST = "0123456789abcdef" * 4
FILES = {
    "index.html": INDEX,
    "book/intro.html": HEAD.format(up="../", title="A start", name="book/intro")
    + INTRO.format(digest=DIGEST),
    "book/second.html": HEAD.format(up="../", title="More", name="book/second") + SECOND,
    "404.html": HEAD.format(up="./", title="None", name="404") + NOWHERE,
    "_static/styles/look.css": LOOK,
    "_static/styles/more.css": "b { color: red }",
    "_static/styles/look.css.map": "{}",
    "_static/type.woff2": "a font",
    "_static/cover.png": "a picture",
    "_static/do.js": "doIt();",
    "_static/unseen.js": "later();",
    "_static/ps1.ipynb": "{}",
    "_static/live/code/abc/main.js": "live();",
    "_static/live/code/abc/live.json": '{"core": "../../core/1/"}',
    "_static/live/core/1/a.wasm": "wasm",
    f"_images/{DIGEST}.svg": "<svg/>",
    "_images/moving.svg": "<svg/>",
    ".buildinfo": "config: 1",
}


def written(folder: Path, **changes: str) -> Path:
    """Write the small book into a folder, with some files changed by their names; return it."""
    for name, text in (FILES | changes).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
