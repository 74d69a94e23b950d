import type { Module } from "@observablehq/runtime";
import { type Attempt, attempts, type Wish } from "../service/attempts.ts";
import type { Catalogue } from "../service/catalogue.ts";
import { type Desk, openDesk } from "../service/desk.ts";
import type { Engines } from "../service/engines.ts";
import { glances } from "../service/glances.ts";
import type { Outcome, Progress } from "../service/outcome.ts";
import type { EvidenceItem, Partnership, Trust } from "../service/records.ts";
import { type Asked, joiningOf, takeUpOf } from "../service/take-up.ts";
import type { Choice, State } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/**
 * Defines every value that cells can look at, in the order in which one follows from the other:
 * what is chosen → the partnership and its baseline → preview and full run → the outcome and what follows from it.
 */
export function defineFlow(module: Module, store: Store, engines: Engines): void {
  const define = (name: string, inputs: readonly string[], definition: unknown) =>
    module.variable().define(name, inputs, definition);

  define("store", [], () => store);
  define("engines", [], () => engines);
  define("catalogue", [], () => engines.catalogue);
  defineChoices(module, store, engines);

  define("evidence", ["engines", "catalogue", "settledChoice"], evidenceOf);
  define("members", ["catalogue", "settledChoice"], membersOf);
  define("partnership", ["engines", "catalogue", "settledChoice"], (
    _: Engines,
    catalogue: Catalogue,
    choice: Choice,
  ) => engines.main.then((house) => house.partnership(choice, catalogue.partnerships)));

  const desk = openDesk(engines);
  const returnState = define("returnState", [], () => desk.state);
  desk.listen(() => returnState.define("returnState", [], () => desk.state));
  define("desk", ["partnership"], (partnership: Partnership): Desk => desk.at(partnership));
  define("baseline", ["settledChoice"], (choice: Choice) => desk.version(choice.baseline));

  const progress = define("progress", [], (): Progress => ({ state: "idle" }));
  const onProgress = (now: Progress) => progress.define("progress", [], () => now);
  define("attempt", ["engines", "catalogue", "wish", "invalidation"], attempts(onProgress));
  define("refusals", ["attempt"], ({ refusals }: Attempt) => refusals);
  define("firstFigures", ["attempt", "invalidation"], ({ first, refusals }: Attempt, over: Promise<void>) =>
    knownOr(first, refusals, over));
  define("outcome", ["attempt", "invalidation"], ({ outcome, refusals }: Attempt, over: Promise<void>) =>
    knownOr(outcome, refusals, over));
  const question = ["engines", "catalogue", "outcome", "asked", "invalidation"];
  define("takeUp", question, (...[, catalogue, outcome, asked, invalidation]: AskedOf) =>
    takeUpOf(engines, catalogue, { outcome, asked, invalidation }),
  );
  define("joining", question, (...[, catalogue, outcome, asked, invalidation]: AskedOf) =>
    joiningOf(engines, catalogue, { outcome, asked, invalidation }),
  );
  define("glances", ["engines", "catalogue", "settledChoice", "invalidation"], glances);
}

/** What is known of an attempt; where it is still to come, waited for until the next attempt takes its place. */
function knownOr<T>(known: T | null, refusals: Attempt["refusals"], over: Promise<void>): T | Promise<null> {
  if (known) return known;
  if (refusals.length === 0) return over.then(() => null);
  const reasons = refusals.map(({ message }) => message).join(" ");
  throw new Error(`Waiting for what is wrong above to be put right: ${reasons}`);
}

/** What questions about take-up are made of. */
type AskedOf = [Engines, Catalogue, Outcome, Asked, Promise<void>];

/** Redefines what is chosen whenever the store says so, but only the parts that have changed. */
function defineChoices(module: Module, store: Store, { firstFigures }: Engines): void {
  const choice = chosen(module, "choice", store.state.choice);
  const settledChoice = chosen(module, "settledChoice", store.state.choice);
  const view = chosen(module, "view", store.state.view);
  const asked = chosen(module, "asked", askedIn(store.state));
  const wish = chosen<Wish>(module, "wish", { choice: store.state.choice, settled: true });
  let waiting = false;

  // A drag changes the choice faster than first figures come: the next wish waits for those of the last, so that
  // something is seen on the way.
  async function wishNext(): Promise<void> {
    if (!store.settled) {
      if (waiting) return;
      waiting = true;
      await firstFigures.quiet();
      waiting = false;
    }
    wish({ choice: store.state.choice, settled: store.settled });
  }

  store.listen(() => {
    choice(store.state.choice);
    view(store.state.view);
    asked(askedIn(store.state));
    if (store.settled) settledChoice(store.state.choice);
    void wishNext();
  });
}

function askedIn({ view: { decisions, joinRule } }: State): Asked {
  return { decisions, rule: joinRule };
}

/** A value that cells look at, defined anew only where it says something new. */
function chosen<T>(module: Module, name: string, first: T): (next: T) => void {
  let said = JSON.stringify(first);
  const variable = module.variable().define(name, [], () => first);
  return (next) => {
    const saying = JSON.stringify(next);
    if (saying === said) return;
    said = saying;
    variable.define(name, [], () => next);
  };
}

async function evidenceOf(
  engines: Engines,
  catalogue: Catalogue,
  { set }: Choice,
): Promise<readonly EvidenceItem[]> {
  if (set === "") return catalogue.evidence;
  const { client } = await engines.main;
  return (await client.evidence.list({ limit: 200, set }).first()).items;
}

function membersOf({ trusts, partnerships }: Catalogue, choice: Choice): Trust[] {
  const builtIn = partnerships.find(({ id }) => id === choice.partnership)?.members ?? [];
  const codes = choice.trusts.length > 0 ? choice.trusts : builtIn;
  return codes.flatMap((ods) => trusts.get(ods) ?? []);
}
