"""Links both ways: from a term to its entry in the glossary, and back to the pages that use it.

The sources likewise: each entry of the references says in which chapters it is cited.
"""

from __future__ import annotations

from collections import defaultdict

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

TERMS, SOURCES = "course_terms", "course_sources"  # in Sphinx's own metadata of each page


def _collect(app: Sphinx, doctree: nodes.document) -> None:
    """Note which terms a page links, and which sources it cites."""
    terms = {
        str(xref["reftarget"]).lower()
        for xref in doctree.findall(addnodes.pending_xref)
        if xref.get("reftype") == "term"
    }
    sources = {
        str(name).removeprefix("footcite-")
        for note in doctree.findall(nodes.footnote)
        for name in note["ids"] + note["names"]
        if str(name).startswith("footcite-")
    }
    app.env.metadata[app.env.docname] |= {TERMS: terms, SOURCES: sources}


def _pages_to_write(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Write the pages with the way back again: another page may have changed what they list."""
    return [page for page in ("book/glossary", "book/references") if page in env.all_docs]


def _backwards(app: Sphinx, doctree: nodes.document, page: str) -> None:
    used = _by_name(app.env, TERMS)
    for entry in doctree.findall(nodes.definition_list_item):
        term = entry.next_node(nodes.term)
        definition = entry.next_node(nodes.definition)
        if term is None or definition is None or not _is_entry(term):
            continue
        words = term.astext().lower()
        definition += _links(app, page, "Used in", used.get(words, set()))
    cited = _by_name(app.env, SOURCES)
    for citation in app.env.get_domain("cite").citations:
        for node in doctree.findall(nodes.citation):
            if citation.citation_id in node["ids"]:
                node += _links(app, page, "Cited in", cited.get(citation.key, set()))
    if page != "book/glossary":
        _preview(app, doctree)


def _is_entry(term: nodes.term) -> bool:
    return any(str(name).startswith("term-") for name in term["ids"])


def _by_name(env: BuildEnvironment, store: str) -> dict[str, set[str]]:
    turned: dict[str, set[str]] = defaultdict(set)
    for page, metadata in env.metadata.items():
        for name in metadata.get(store, ()):
            turned[name].add(page)
    return turned


def _links(app: Sphinx, here: str, words: str, pages: set[str]) -> nodes.paragraph:
    """Return a line such as 'Used in: Train one neuron, …' with a link for each page."""
    line = nodes.paragraph(classes=["used-in"])
    line += nodes.Text(f"{words}: " if pages else "")
    for number, page in enumerate(sorted(pages)):
        uri = app.builder.get_relative_uri(here, page)
        link = nodes.reference("", app.env.titles[page].astext(), internal=True, refuri=uri)
        line += [nodes.Text(", ")] * (number > 0) + [link]
    return line


def _preview(app: Sphinx, doctree: nodes.document) -> None:
    """Let a link to a term show its definition where the pointer rests on it."""
    definitions = _definitions(app)
    for link in doctree.findall(nodes.reference):
        anchor = str(link.get("refuri", "")).partition("#")[2]
        if anchor in definitions:
            link["reftitle"] = definitions[anchor]


def _definitions(app: Sphinx) -> dict[str, str]:
    if "book/glossary" not in app.env.all_docs:
        return {}
    found: dict[str, str] = {}
    for entry in app.env.get_doctree("book/glossary").findall(nodes.definition_list_item):
        term, definition = entry.next_node(nodes.term), entry.next_node(nodes.definition)
        if term is not None and definition is not None:
            found |= {str(name): definition.astext().replace("\n", " ") for name in term["ids"]}
    return found


def setup(app: Sphinx) -> None:
    """Collect uses while pages are read, and add the way back when they are written."""
    app.connect("doctree-read", _collect)
    app.connect("env-updated", _pages_to_write)
    app.connect("doctree-resolved", _backwards)
