// Before printing: what is wider than the paper is set smaller, and what could then still be cut off is
// returned. `ids` are the places that links lead to: Chromium keeps those that a link names.
(ids) => {
  const main = document.querySelector("main");
  const smaller = (box, inside) => {
    const wide = inside.getBoundingClientRect().width;
    const room = box.clientWidth;
    if (wide > room) inside.style.fontSize = `${Math.floor((95 * room) / wide) / 100}em`;
  };
  for (const formula of main.querySelectorAll(".katex-display > .katex")) smaller(formula.parentElement, formula);
  for (const table of main.querySelectorAll("table")) {
    const room = table.parentElement.clientWidth;
    const wide = table.getBoundingClientRect().width;
    if (wide > room + 1) table.style.zoom = room / wide;
  }
  const places = document.createElement("nav");
  places.hidden = true;
  for (const id of ids) {
    const link = document.createElement("a");
    link.href = `#${id}`;
    places.append(link);
  }
  document.body.append(places);

  const right = main.getBoundingClientRect().right + 0.5;
  const cut = [];
  for (const element of main.querySelectorAll("p, pre, td, th, li, dd, dt, img, svg, h1, h2, h3, .katex")) {
    if (element.closest("svg") !== element && element.closest("svg")) continue;
    if (element.getBoundingClientRect().right > right || element.scrollWidth > element.clientWidth + 1 && element.matches("pre, p"))
      cut.push(`${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 60)}`);
  }
  const blank = [...document.images].filter((image) => !image.naturalWidth).map((image) => image.src);
  return { cut, blank };
}
