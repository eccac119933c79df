// What a built page is on paper and in an e-reader: its article with all folds open and nothing to
// press. This is run in the page, whose own scripts are kept from running; it returns what the page
// holds. `kind` is "pdf" or "epub", `site` the address of the site's folder, `pages` the names of all
// pages that are printed, `elsewhere` the address of the published book or "", `into` what an
// address within the book begins and ends with.
({ kind, site, pages, elsewhere, into }) => {
  const article = document.querySelector("article.bd-article");
  const all = (selector, part = article) => [...part.querySelectorAll(selector)];
  const made = (tag, name, ...content) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...content);
    return element;
  };

  // What only serves a screen, or a reader who types.
  const USELESS = [
    "script", "style", "noscript", "button", "form", "dialog", ".headerlink", ".figure-dark",
    ".moving-controls", ".toctree-wrapper", "[hidden]", "[data-screen-only]",
  ];
  for (const useless of all(USELESS.join())) useless.remove();

  // A moving figure: its still picture, the sentence of that, and the sentence of each position.
  for (const figure of all(".moving")) {
    const still = figure.querySelector("svg");
    for (const unseen of all('[display="none"]', still)) unseen.remove();
    for (const part of [still, ...all("*", still)]) {
      for (const attribute of part.attributes) {
        // Colours follow the page's theme; the value after the comma is that of light pages.
        attribute.value = attribute.value.replace(/var\(--[\w-]+,\s*([^)]+)\)/g, "$1");
      }
    }
    const sentence = figure.querySelector("output");
    sentence.replaceWith(made("p", "moving-sentence", "Shown here: ", ...sentence.childNodes));
  }

  // Folds, the inner ones first: a box under its line. Code that is only hidden needs no line.
  for (const fold of all("details").reverse()) {
    const line = fold.querySelector(":scope > summary");
    const rest = [...fold.childNodes].filter((node) => node !== line);
    if (fold.matches(".hide")) {
      fold.replaceWith(...rest);
      continue;
    }
    const box = made("div", `opened ${fold.className}`.trim());
    if (fold.id) box.id = fold.id;
    box.append(made("p", "opened-line", ...line.childNodes), ...rest);
    fold.replaceWith(box);
  }

  // Addresses: within the page, within the book, in the site alone, and of others.
  for (const link of all("a[href]")) {
    const written = link.getAttribute("href");
    if (written.startsWith("#")) continue;
    if (!link.href.startsWith(site)) {
      link.classList.add("external");
      if (link.textContent.trim() === written) link.classList.add("said");
      continue;
    }
    const [path, id] = link.href.slice(site.length).split("#");
    const name = path.replace(/\.html$/, "");
    if (pages.includes(name)) {
      const file = kind === "epub" ? name.replaceAll("/", "-") : name;
      link.setAttribute("href", into[0] + file + into[1] + (id ? `#${id}` : ""));
    } else if (elsewhere) {
      link.setAttribute("href", elsewhere + path + (id ? `#${id}` : ""));
    } else {
      link.replaceWith(...link.childNodes);
    }
    link.removeAttribute("download");
  }

  // Where a link may lead to: a heading by its section's id, all else by its own.
  const text = (heading) => {
    const copy = heading.cloneNode(true);
    for (const ear of all(".katex-mathml", copy)) ear.remove();
    return copy.textContent.replace(/\u200b/g, "").replace(/\s+/g, " ").trim();
  };
  const headings = all("h1, h2, h3").map((heading) => ({
    level: Number(heading.tagName[1]),
    id: heading.closest("[id]").id,
    text: text(heading),
  }));
  const ids = all("[id]").filter((element) => !element.closest("svg")).map((element) => element.id);

  // KaTeX says after \\max that it is applied, also where that is an index, which holds no more than one.
  for (const applied of all("msub > mo, msup > mo, munder > mo, mover > mo")) {
    if (applied.textContent === "\u2061") applied.remove();
  }
  for (const image of all("img")) image.removeAttribute("loading");
  const formulas = all(".katex").map((formula) => {
    for (const source of all("annotation", formula)) source.remove();
    return formula.querySelector("math").outerHTML;
  });
  document.documentElement.dataset.theme = "light";
  for (const style of document.querySelectorAll("link[rel=stylesheet]")) {
    if (kind === "epub" || !style.href.includes("/katex/")) style.remove();
  }
  for (const attribute of [...document.body.attributes]) document.body.removeAttribute(attribute.name);
  document.body.replaceChildren(made("main", "", ...article.childNodes));
  return { headings, ids, formulas };
}
