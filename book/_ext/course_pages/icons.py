"""The theme's icons, from a font of the few that the book uses.

The theme draws its icons with Font Awesome: a script of 1.5 MB, or a font of 150 KB. Both hold
some two thousand icons; the pages show about twenty. So the script is left out, and the style
sheet's own font gets a twin with those icons alone, which browsers prefer because it is declared
later. An icon that is not in it would still be found in the theme's font. All this may go when the
theme can be asked for the icons that a book uses.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from . import common, markup, patches

_FACE = """@font-face {{
  font-display: block;
  font-family: "{family}";
  font-weight: 900;
  src: url("icons.woff") format("woff");
}}
"""


def code_points(classes: set[str], theme_css: str, book_css: str) -> set[int]:
    """Return the icons' characters: of these classes (fa-…), and of the style sheets' own rules."""
    return markup.icon_characters(theme_css, classes) | markup.own_characters(theme_css + book_css)


def classes_of(html: str) -> set[str]:
    """Return the classes of the icons in a finished page (fa-…)."""
    tags = markup.tags_around(html, "fa-")
    names = {name for tag in tags for name in tag.get_attribute_list("class") if name}
    return {name for name in names if name.startswith("fa-")}


def without_script(html: str) -> str:
    """Return a finished page without the theme's script of icons, and what it says of it."""
    html = markup.without(html, "fontawesome.js", "<script", "</script>")
    return markup.without(html, "So that users can add custom icons", "<!--", "-->")


def whole_font(folder: Path) -> Path:
    """Return the file of the theme's font; newer themes have it compressed alone."""
    for kind in ("ttf", "woff2"):
        if (path := folder / f"fa-solid-900.{kind}").exists():
            return path
    raise ExtensionError(f"the theme's font of icons is not in {folder}; look at the theme's files")


def small_font(source: Path, target: Path, characters: set[int]) -> None:
    """Write the font with these characters alone, the same bytes each time.

    Its records of names stay whole: they say whose the font is, as its licence asks.
    """
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(
        layout_features=[],
        name_IDs=["*"],
        name_languages=["*"],
        name_legacy=True,
        notdef_outline=True,
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(characters))
    with patches.quiet("fontTools"):  # it tells of every table that it cuts
        cutter.subset(font)
    font.flavor = "woff"
    font.save(target)


def _write(app: Sphinx) -> None:
    static = Path(app.outdir) / "_static"
    classes: set[str] = set()
    for page in Path(app.outdir).rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        classes |= classes_of(html)
        if (clean := without_script(html)) != html:
            page.write_text(clean, encoding="utf-8")
    styles = static / "styles"
    theme_css = (styles / "pydata-sphinx-theme.css").read_text(encoding="utf-8")
    book_css = (styles / "sphinx-book-theme.css").read_text(encoding="utf-8")
    source = whole_font(static / "vendor" / "fontawesome" / "webfonts")
    small_font(source, static / "icons.woff", code_points(classes, theme_css, book_css))
    families = markup.icon_families(theme_css + book_css)
    faces = "".join(_FACE.format(family=family) for family in families)
    (static / "icons.css").write_text(faces, encoding="utf-8")
    for unused in (static / "scripts").glob("fontawesome.js*"):
        unused.unlink()


def setup(app: Sphinx) -> None:
    """Leave the script out, and write the small font and its style sheet."""
    app.add_css_file("icons.css", priority=900)
    common.after_html(app, _write, priority=900)  # after all pages and assets are there
