// Small helpers over the DOM.

type Child = Node | string;

/** Make an element: `element("p", {class: "note"}, "Some ", code)`. `true` is an empty attribute. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | number | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** A button that stays in the reach of the Tab key when it can't be used: see `usable`. */
export function button(words: string, press: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element("button", { type: "button", class: "live-button", ...attributes }, words);
  made.addEventListener("click", () => {
    if (made.getAttribute("aria-disabled") !== "true") press();
  });
  return made;
}

/** Say whether a button can be used now. It keeps the focus either way. */
export function usable(made: HTMLButtonElement, can: boolean): void {
  if (can) made.removeAttribute("aria-disabled");
  else made.setAttribute("aria-disabled", "true");
}
