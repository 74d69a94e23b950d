import { cells } from "./cells/cells.ts";
import { defineFlow } from "./notebook/flow.ts";
import { openNotebook } from "./notebook/notebook.ts";
import { openEngines } from "./service/open-engines.ts";
import { withChoice } from "./state/state.ts";
import { openStore } from "./state/store.ts";

const store = openStore(window);
const engines = openEngines();
const { module, elements } = openNotebook(cells, () => store.change);

for (const [at, cell] of cells.entries()) {
  const element = elements[at];
  if (element) document.querySelector(cell.place === "rail" ? "#rail" : "#main")?.append(element);
}

document.querySelector("#skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector<HTMLElement>("#top")?.focus();
});

// A link without versions means the current ones: they are written into the address, so that it stays this page.
// Where nobody answers, the cells say so.
const { version } = await engines.catalogue.catch(() => ({ version: null }));
if (version && store.state.choice.evidence === "") {
  store.amend((state) => withChoice(state, { evidence: version.evidence }));
}
defineFlow(module, store, engines);
