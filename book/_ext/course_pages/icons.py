"""The theme's icons, from a font of the few that the book uses.

The theme draws its icons with Font Awesome: a script of 1.5 MB, or a font of 150 KB. Both hold
some two thousand icons; the pages show about twenty. So the script is left out, and the style
sheet's own font gets a twin with those icons alone, which browsers prefer because it is declared
later. An icon that is not in it would still be found in the theme's font.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from sphinx.application import Sphinx

logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of every table that it cuts

_SCRIPT = re.compile(
    r"\s*<!-- So that users can add custom icons -->|\s*<script [^>]*fontawesome\.js[^>]*></script>"
)
_RULE = re.compile(r'((?:\.fa-[a-z0-9-]+:before,?)+)\{content:"\\([0-9a-f]+)"\}')
_OWN = re.compile(r'content:\s*"\\(f[0-9a-f]{3})"|([\uf000-\uf8ff])')  # escaped, or as it is
_FACE = """@font-face {{
  font-display: block;
  font-family: "Font Awesome 6 Free";
  font-weight: 900;
  src: url("{name}") format("woff");
}}
"""


def code_points(classes: set[str], theme_css: str, book_css: str) -> set[int]:
    """Return the icons' characters: of these classes (fa-…), and of the style sheets' own rules."""
    found = {
        int(code, 16)
        for names, code in _RULE.findall(theme_css)
        if classes & set(re.findall(r"fa-[a-z0-9-]+", names))
    }
    own = _OWN.findall(_RULE.sub("", theme_css) + book_css)
    return found | {int(code, 16) if code else ord(character) for code, character in own}


def small_font(source: Path, target: Path, characters: set[int]) -> None:
    """Write the font with these characters alone, the same bytes each time."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=[], name_IDs=[1, 2], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(characters))
    cutter.subset(font)
    font.flavor = "woff"
    font.save(target)


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    classes: set[str] = set()
    for page in Path(app.outdir).rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for names in re.findall(r'class="([^"]*\bfa-[^"]*|fas [^"]*)"', html):
            classes.update(name for name in names.split() if name.startswith("fa-"))
        if "fontawesome.js" in html:
            page.write_text(_SCRIPT.sub("", html), encoding="utf-8")
    styles = static / "styles"
    theme_css = (styles / "pydata-sphinx-theme.css").read_text(encoding="utf-8")
    book_css = (styles / "sphinx-book-theme.css").read_text(encoding="utf-8")
    source = static / "vendor" / "fontawesome" / "webfonts" / "fa-solid-900.ttf"
    small_font(source, static / "icons.woff", code_points(classes, theme_css, book_css))
    (static / "icons.css").write_text(_FACE.format(name="icons.woff"), encoding="utf-8")
    for unused in (static / "scripts").glob("fontawesome.js*"):
        unused.unlink()


def setup(app: Sphinx) -> None:
    """Leave the script out, and write the small font and its style sheet."""
    app.add_css_file("icons.css", priority=900)
    app.connect("build-finished", _write, priority=900)  # after all pages and assets are there
