// The words of formulas, for who hears them: reads lists of MathML as JSON, one a line, and answers each
// with the list of their words.
const engine = require("speech-rule-engine");
const path = require("node:path");

async function main() {
  const rules = path.join(path.dirname(require.resolve("speech-rule-engine")), "mathmaps");
  await engine.setupEngine({ locale: "en", domain: "mathspeak", markup: "none", json: rules });
  await engine.engineReady();
  const lines = require("node:readline").createInterface({ input: process.stdin });
  for await (const line of lines) {
    console.log(JSON.stringify(JSON.parse(line).map((formula) => engine.toSpeech(formula))));
  }
}
main();
