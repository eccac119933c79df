"""A walk over a site that is served: each page, each thing that it names, each place in a page."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

ADDRESSES = {"src", "href", "action", "poster", "data", "srcset", "content"}
IN_STYLE = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)""")


class Seen(HTMLParser):
    """The ids of a page, and each address in it with the attribute that has it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.named: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids |= {
            str(values[name]) for name in ("id", "name")[: 1 + (tag == "a")] if name in values
        }
        for name, value in attrs:
            if name not in ADDRESSES or not value:
                continue
            if tag == "meta" and str(values.get("property")) not in ("og:image", "og:url"):
                leads = re.match(r"\d+; *url=(.+)", value)
                if values.get("http-equiv") != "refresh" or not leads:
                    continue
                value = leads[1]
            self.named.append((f"{tag} {name}", value))


class Walk:
    """What was found on a walk from an address on; `host` is what does not count as elsewhere."""

    def __init__(self, address: str, starts: list[str]) -> None:
        self.address = address
        self.host = "/".join(address.split("/")[:3])
        self.pages: dict[str, Seen] = {}
        self.types: dict[str, str] = {}
        self.broken: list[str] = []
        self.anchors = 0
        self._waiting = [urljoin(address, start) for start in starts]
        self._asked: set[str] = set()
        while self._waiting:
            self._visit(self._waiting.pop())
        self._check_anchors()

    def _visit(self, url: str) -> None:
        if url in self._asked:
            return
        self._asked.add(url)
        try:
            with urllib.request.urlopen(url) as answer:
                body, kind = answer.read(), answer.headers["Content-Type"]
        except urllib.error.HTTPError as error:
            self.broken.append(f"{error.code}: {url}")
            return
        self.types[url] = kind
        if kind.startswith("text/html"):
            seen = self.pages[url] = Seen(body.decode("utf-8"))
            for where, value in seen.named:
                self._follow(url, where, value)
        elif kind.startswith("text/css"):
            for value in IN_STYLE.findall(body.decode("utf-8")):
                self._follow(url, "url()", value)

    def _follow(self, url: str, where: str, value: str) -> None:
        whole = urldefrag(urljoin(url, value))[0].partition("?")[0]
        if not whole.startswith(f"{self.host}/"):
            return
        if not whole.startswith(self.address):
            self.broken.append(f"out of the site: {where} {value} in {url}")
            return
        self._waiting.append(whole)

    def _check_anchors(self) -> None:
        for url, seen in self.pages.items():
            for _, value in seen.named:
                whole, anchor = urldefrag(urljoin(url, value))
                page = self.pages.get(whole.partition("?")[0])
                if anchor and page is not None:
                    self.anchors += 1
                    if anchor not in page.ids:
                        self.broken.append(f"no such place: {value} in {url}")
