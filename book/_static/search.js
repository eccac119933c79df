// What a snippet of a page that was found is taken from: its sentences. A formula stands in the page
// for the eye, for the ear and as its source; here it is said once, and one in a line of its own is "…".
// It takes the place of Sphinx's own function, and may go when that one says a formula once.
const NO_SENTENCES = [
  ".headerlink", "script", "style", "button", "annotation", ".katex-html", ".toctree-wrapper", ".copybtn",
  ".prev-next-area", "nav", "form", ".live-exercise-data",
];
Search.htmlToText = (html, anchor) => {
  const page = new DOMParser().parseFromString(html, "text/html").querySelector("article");
  if (page === null) return "";
  for (const display of page.querySelectorAll("div.math, .katex-display")) display.textContent = " … ";
  for (const end of page.querySelectorAll("td, th, li, dt, dd, p, pre, h1, h2, h3, h4")) end.append(" ");
  for (const rest of page.querySelectorAll(NO_SENTENCES.join())) rest.remove();
  let part = page;
  try {
    part = (anchor && page.querySelector(anchor)) || page;
  } catch {
    // an anchor that no selector can name: the whole page
  }
  return part.textContent.replace(/\s+/g, " ");
};

// Where a chapter and other pages have the words in their titles, the chapter comes first.
Scorer.score = ([page, , , , score]) => (/^book\/\d\d_/.test(page) ? score + 0.5 : score);
