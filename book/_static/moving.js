// The controls of moving figures: they show one of the pictures that the page already has.
function move(figure) {
  const controls = figure.querySelector(".moving-controls");
  const slider = controls.querySelector("input[type=range]");
  const radios = [...controls.querySelectorAll("input[type=radio]")];
  const button = controls.querySelector(".moving-play");
  const output = figure.querySelector("output");
  const sentences = [...figure.querySelectorAll(".moving-positions ol")].map((list) =>
    [...list.children].map((item) => item.textContent)
  );
  const pictures = sentences.flat().map(() => []);
  for (const part of figure.querySelectorAll("[data-picture]")) {
    pictures[part.dataset.picture].push(part);
  }
  let choice = Math.max(radios.findIndex((radio) => radio.checked), 0);
  let shown = numberOf(slider.valueAsNumber);
  let clock = 0;

  function numberOf(position) {
    return sentences.slice(0, choice).flat().length + position;
  }

  // The slider itself tells its sentence to a screen reader; "aloud" is for what else moves it.
  function show(position, aloud) {
    const sentence = sentences[choice][position];
    for (const part of pictures[shown]) part.setAttribute("display", "none");
    shown = numberOf(position);
    for (const part of pictures[shown]) part.removeAttribute("display");
    slider.max = sentences[choice].length - 1;
    slider.value = position;
    slider.setAttribute("aria-valuetext", sentence);
    output.setAttribute("aria-live", aloud ? "polite" : "off");
    output.textContent = sentence;
  }

  function pause() {
    clearInterval(clock);
    clock = 0;
    button.textContent = "Play";
  }

  function step() {
    const next = slider.valueAsNumber + 1;
    const last = sentences[choice].length - 1;
    show(next, next === last);
    if (next === last) pause();
  }

  slider.addEventListener("input", () => {
    pause();
    show(slider.valueAsNumber, false);
  });
  for (const [i, radio] of radios.entries()) {
    radio.addEventListener("change", () => {
      pause();
      const part = slider.valueAsNumber / (sentences[choice].length - 1);
      choice = i;
      show(Math.round(part * (sentences[choice].length - 1)), true);
    });
  }
  button.addEventListener("click", () => {
    if (clock) return pause();
    const positions = sentences[choice].length;
    if (slider.valueAsNumber === positions - 1) show(0, false);
    button.textContent = "Pause";
    clock = setInterval(step, Math.min(500, Math.max(120, 5000 / positions)));
  });
  controls.hidden = false;
}

function moveAll() {
  document.querySelectorAll(".moving").forEach(move);
}
// A live cell tells of a figure that it has just drawn.
addEventListener("moving", (event) => move(event.target));
if (document.readyState === "loading") addEventListener("DOMContentLoaded", moveAll);
else moveAll();
