"""Files that tell hosts what `make serve` tells browsers: types, policy, and what may be kept.

    _headers       Netlify and Cloudflare Pages read it in the folder's top
    .htaccess      Apache reads it, where AllowOverride lets it
    _nginx.conf    nginx: a server to copy from; it is not read by itself

GitHub Pages reads none of them: it knows the types, sends no policy, and lets everything be kept
for ten minutes.

Formats: https://docs.netlify.com/routing/headers/,
https://developers.cloudflare.com/pages/configuration/headers/,
https://httpd.apache.org/docs/2.4/howto/htaccess.html,
https://nginx.org/en/docs/http/ngx_http_core_module.html#types
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from tools.serve import LASTING, TYPES, headers

FOR_EVER = "public, max-age=31536000, immutable"  # the name tells the content
ASK = "no-cache"  # keep it, but ask whether there is a newer one
# Of these a host may have its own opinion, and live pages do not work with any other.
INSISTED = (".mjs", ".wasm", ".whl")
_PACKED = ("css", "html", "inv", "ipynb", "js", "json", "md", "mjs", "svg", "txt", "wasm", "xml")


def files(base: str, elsewhere: str, names: Iterable[str]) -> dict[str, str]:
    """Return the files, by name, of a site under the path `base` that has files of these names.

    `elsewhere` is the host of Pyodide's files, if the book has not got them itself.
    """
    sent = headers(elsewhere)
    return {
        "_headers": _netlify(sent, names),
        ".htaccess": _apache(sent, base),
        "_nginx.conf": _nginx(sent, base),
    }


def _netlify(sent: dict[str, str], names: Iterable[str]) -> str:
    """Return _headers. A name that two rules match would get both values, so none is said twice.

    The hosts' own word for all else is to ask whether there is a newer one.
    """
    rules = {"/*": sent}
    rules |= {f"/{folder}/*": {"Cache-Control": FOR_EVER} for folder in LASTING}
    for name in names:
        suffix = PurePosixPath(name).suffix
        if suffix in INSISTED:  # by name: not every host lets a rule end in *.wasm
            rules[f"/{name}"] = {"Content-Type": TYPES[suffix]}
    lines = ["# Made by make site. Paths begin at the top of the host."]
    for path, values in rules.items():
        lines += [path, *(f"  {name}: {value}" for name, value in values.items())]
    return "\n".join(lines) + "\n"


def _apache(sent: dict[str, str], base: str) -> str:
    """Return .htaccess, which holds for the folder that it lies in, wherever that is."""
    types = [f'AddType "{kind}" {suffix}' for suffix, kind in sorted(TYPES.items())]
    always = [f'  Header always set {name} "{value}"' for name, value in sent.items()]
    lasting = "|".join(LASTING)
    packed = " ".join(sorted({_bare(f".{suffix}") for suffix in _PACKED}))
    return "\n".join(
        [
            "# Made by make site, for Apache 2.4 with AllowOverride FileInfo.",
            *types,
            f"ErrorDocument 404 {base}404.html",
            "<IfModule mod_headers.c>",
            *always,
            f'  Header set Cache-Control "{ASK}"',
            f'  <If "%{{REQUEST_URI}} =~ m#/({lasting})/#">',
            f'    Header set Cache-Control "{FOR_EVER}"',
            "  </If>",
            "</IfModule>",
            "<IfModule mod_deflate.c>",
            f"  AddOutputFilterByType DEFLATE {packed}",
            "</IfModule>",
            "",
        ]
    )


def _nginx(sent: dict[str, str], base: str) -> str:
    """Return a file for /etc/nginx/conf.d/: a server with the site in a folder."""
    types = [f'            "{kind}" {suffix[1:]};' for suffix, kind in sorted(TYPES.items())]
    always = [f'        add_header {name} "{value}" always;' for name, value in sent.items()]
    lasting = "|".join(LASTING)
    packed = " ".join(sorted({_bare(f".{suffix}") for suffix in _PACKED} - {"text/html"}))
    return "\n".join(
        [
            "# Made by make site, for nginx: copy it to /etc/nginx/conf.d/course.conf, and write",
            "# the name of the host and the folder of the site into it.",
            "map $uri $course_keeps {",
            f'    default "{ASK}";',
            f'    "~^{base}({lasting})/" "{FOR_EVER}";',
            "}",
            "server {",
            "    listen 80;",
            "    server_name book.example;",
            f"    location {base} {{",
            "        alias /var/www/course/;",
            "        index index.html;",
            f"        error_page 404 {base}404.html;",
            "        types {",
            *types,
            "        }",
            *always,
            "        add_header Cache-Control $course_keeps;",
            "        gzip on;",
            f"        gzip_types {packed};",
            "    }",
            "}",
            "",
        ]
    )


def _bare(suffix: str) -> str:
    """Return a type without what stands behind its semicolon."""
    return TYPES[suffix].partition(";")[0]
