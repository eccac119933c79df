// Before anything is drawn: the theme that the reader chose, or the default that the page bears.
{
  const page = document.documentElement;
  const standard = page.dataset.theme || "auto";
  let chosen = (_name) => null;
  try {
    const kept = localStorage;
    chosen = (name) => kept.getItem(name);
  } catch {
    // storage is forbidden here: the default stays
  }
  page.dataset.mode = chosen("mode") || standard;
  page.dataset.theme = chosen("theme") || standard;
}
