// What is wider than the page can be scrolled with the keyboard too: a formula, and what the theme sees to
// when the page is loaded alone. In a fold that was closed then, nothing had a width.
const SCROLLING = ".katex-display, article pre, .cell_output > .output, .pst-scrollable-table-container";
function scrolls(box) {
  const high = box.scrollHeight > box.clientHeight && !box.matches(".katex-display");
  return high || box.scrollWidth > box.clientWidth;
}
function makeScrollable(within) {
  const boxes = [...within.querySelectorAll(SCROLLING)].map((box) => [box, scrolls(box)]);
  for (const [box, does] of boxes) {
    if (does) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}
addEventListener("load", () => makeScrollable(document));
addEventListener("resize", () => makeScrollable(document));
addEventListener("toggle", (event) => makeScrollable(event.target), true);

// The theme's header buttons, which have no script of their own: the pages' policy forbids it.
const presses = {
  "window.print()": () => print(),
  "toggleFullScreen()": () => window.toggleFullScreen(),
};
addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("button");
  if (button) presses[button.dataset.press]?.();
});

// The search page begins in its field.
addEventListener("load", () => {
  const field = document.querySelector(".bd-search-container form.bd-search input");
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
});

// Paper is white: a page in dark colours is printed in light ones.
let read = "";
addEventListener("beforeprint", () => {
  read = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = "light";
});
addEventListener("afterprint", () => {
  document.documentElement.dataset.theme = read;
});
