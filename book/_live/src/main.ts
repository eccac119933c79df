// The small script that each page loads: it shows the buttons of what can come alive, and at the first
// click loads the rest. It is a classic script, so that its page works from a file too: only then a click says
// what is missing.
//
// The built page has, hidden, `<button class="live-open" data-room="cells">`. A room is a module
// of the bundle, such as cells.js, which exports
//     open(button: HTMLButtonElement, base: URL): Promise<void>   // takes the button's place, and the focus
//     prefetch?(base: URL): void                                 // for a pointer or a focus that lingers

interface Room {
  open(button: HTMLButtonElement, base: URL): Promise<void>;
  prefetch?(base: URL): void;
}

const LINGER = 200; // milliseconds on a button before anything is fetched for it
const script = document.currentScript as HTMLScriptElement;
const base = new URL(".", script.src);

function load(name: string): Promise<Room> {
  return import(new URL(`${name}.js`, base).href) as Promise<Room>;
}

function why(): string {
  if (location.protocol === "file:") {
    return "This page was opened as a file, from where a browser starts no Python. In the folder that has START.txt, type python3 start.py, or where the book was built, make serve; then open the address that it prints.";
  }
  return navigator.onLine
    ? "A file of the book could not be loaded. Reload the page and try again."
    : "There is no connection, and the file is not stored on this device. Try again when there is one.";
}

async function open(button: HTMLButtonElement, name: string): Promise<void> {
  if (button.getAttribute("aria-disabled") === "true") return;
  const problem = button.parentElement?.querySelector(".live-problem");
  button.setAttribute("aria-disabled", "true");
  problem?.remove();
  try {
    await (await load(name)).open(button, base);
  } catch (error) {
    const words = document.createElement("p");
    words.className = "live-problem";
    words.setAttribute("role", "alert");
    words.textContent = why();
    button.after(words);
    console.warn(error);
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function prepare(button: HTMLButtonElement): void {
  const name = button.dataset["room"] ?? "";
  let clock = 0;
  const linger = (): void => {
    clearTimeout(clock);
    if (savesData() || location.protocol === "file:") return;
    const fetch = (): Promise<void> => load(name).then((room) => room.prefetch?.(base));
    clock = setTimeout(() => void fetch().catch(() => undefined), LINGER); // the click will say what is wrong
  };
  const leave = (): void => clearTimeout(clock);
  button.addEventListener("pointerenter", linger);
  button.addEventListener("focus", linger);
  button.addEventListener("pointerleave", leave);
  button.addEventListener("blur", leave);
  button.addEventListener("click", () => void open(button, name));
  button.hidden = false;
}

function begin(): void {
  document.querySelectorAll<HTMLButtonElement>("button.live-open").forEach(prepare);
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();
