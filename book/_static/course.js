// A formula that is wider than the page can be scrolled with the keyboard too.
function makeScrollable() {
  for (const box of document.querySelectorAll(".katex-display")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}
addEventListener("load", makeScrollable);
addEventListener("resize", makeScrollable);

// The theme's buttons. (Handlers in the page itself are against the policy.)
const clicks = { print: () => print(), "full-screen": () => toggleFullScreen() };
addEventListener("click", (event) => {
  clicks[event.target.closest("[data-click]")?.dataset.click]?.();
});
