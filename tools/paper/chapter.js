// The cleared page as a chapter of an EPUB: XHTML, whose pictures lie in images/.
({ language, title }) => {
  const XHTML = "http://www.w3.org/1999/xhtml";
  const main = document.querySelector("main");
  const images = [...main.querySelectorAll("img")].map((image) => {
    const from = image.src;
    image.setAttribute("src", `images/${from.slice(from.lastIndexOf("/") + 1)}`);
    return from;
  });
  for (const element of main.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      if (attribute.name.startsWith("data-")) element.removeAttribute(attribute.name);
    }
  }
  const chapter = document.implementation.createDocument(XHTML, "html");
  const root = chapter.documentElement;
  root.setAttribute("lang", language);
  root.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", language);
  const add = (parent, tag, attributes = {}, content = "") => {
    const element = chapter.createElementNS(XHTML, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(content);
    parent.append(element);
    return element;
  };
  const head = add(root, "head");
  add(head, "title", {}, title);
  add(head, "link", { rel: "stylesheet", type: "text/css", href: "style.css" });
  add(root, "body").append(chapter.importNode(main, true));
  return {
    xhtml: `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${new XMLSerializer().serializeToString(chapter)}`,
    images,
    properties: ["math", "svg"].filter((tag) => main.querySelector(tag)).map((tag) => (tag === "math" ? "mathml" : tag)),
  };
}
