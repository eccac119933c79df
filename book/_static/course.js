// A formula that is wider than the page can be scrolled with the keyboard too.
function makeScrollable() {
  for (const box of document.querySelectorAll(".katex-display")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}
addEventListener("load", makeScrollable);
addEventListener("resize", makeScrollable);
addEventListener("toggle", makeScrollable, true); // what was folded had no width

// The theme's header buttons, which have no script of their own: the pages' policy forbids it.
const presses = {
  "window.print()": () => print(),
  "toggleFullScreen()": () => window.toggleFullScreen(),
};
addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-press]");
  if (button) presses[button.dataset.press]?.();
});

// The search page begins in its field.
addEventListener("load", () => {
  const field = document.querySelector(".bd-search-container form.bd-search input");
  field?.focus();
  field?.select();
});
