import { changeWords } from "./change-words.ts";
import { fragmentOf, readFragment } from "./fragment.ts";
import type { State } from "./state.ts";

/** Holds what the reader has chosen, keeps the address in step with it, and tells those who listen. */
export interface Store {
  readonly state: State;
  /** False while a slider is being dragged: worth a preview, not yet a full run. */
  readonly settled: boolean;
  /** What of the address could not be read when the page was opened. */
  readonly problems: readonly string[];
  /** What the last change was about, in words. */
  readonly change: string;
  /** Whether there is a change to take back, or one taken back to make again. */
  readonly undo: boolean;
  readonly redo: boolean;
  /** Shows a change without making it a step of the history. */
  draft(change: (state: State) => State): void;
  /** Makes a change a step that the Back button takes back. */
  commit(change: (state: State) => State): void;
  /** Fills in what the address left out, without a step of its own. */
  amend(change: (state: State) => State): void;
  listen(listener: () => void): void;
}

/** The parts of the browser that the store needs; a test hands in its own. */
export interface Page {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, "pushState" | "replaceState"> & { readonly state: unknown };
  addEventListener(type: "popstate", listener: () => void): void;
}

/** A store that starts from the page's address; Back and Forward are undo and redo. */
export function openStore(page: Page): Store {
  const listeners = new Set<() => void>();
  const { state: first, problems } = readFragment(page.location.hash);
  let state = first;
  let change = "being worked out";
  let settled = true;
  let step = stepOf(page.history.state);
  let last = step;

  function tell(next: State, isSettled: boolean): void {
    change = changeWords(state.choice, next.choice);
    state = next;
    settled = isSettled;
    for (const listener of listeners) listener();
  }

  page.addEventListener("popstate", () => {
    step = stepOf(page.history.state);
    last = Math.max(last, step);
    tell(readFragment(page.location.hash).state, true);
  });

  return {
    get state() {
      return state;
    },
    problems,
    get change() {
      return change;
    },
    get settled() {
      return settled;
    },
    get undo() {
      return step > 0;
    },
    get redo() {
      return step < last;
    },
    draft(change) {
      tell(change(state), false);
    },
    commit(change) {
      const next = change(state);
      const fragment = fragmentOf(next);
      if (fragment !== page.location.hash.slice(1)) {
        step += 1;
        last = step;
        page.history.pushState({ step }, "", `#${fragment}`);
      }
      tell(next, true);
    },
    amend(change) {
      const next = change(state);
      page.history.replaceState({ step }, "", `#${fragmentOf(next)}`);
      tell(next, settled);
    },
    listen(listener) {
      listeners.add(listener);
    },
  };
}

function stepOf(state: unknown): number {
  return typeof state === "object" && state !== null && "step" in state ? Number(state.step) : 0;
}
