import { describe, expect, test } from "vitest";
import { withChoice } from "../../src/state/state.ts";
import { openStore, type Page } from "../../src/state/store.ts";

/** A history as browsers keep it. */
function page(hash = ""): Page & { go(by: number): void; readonly entries: readonly string[] } {
  const entries = [{ hash, state: null as unknown }];
  let at = 0;
  const listeners: (() => void)[] = [];
  return {
    get location() {
      return { hash: entries[at]?.hash ?? "" };
    },
    get entries() {
      return entries.map((entry) => entry.hash);
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState(state: unknown, _: string, address: string) {
        entries.splice(at + 1, entries.length, { hash: address, state });
        at += 1;
      },
      replaceState(state: unknown, _: string, address: string) {
        entries[at] = { hash: address, state };
      },
    },
    addEventListener: (_, listener) => void listeners.push(listener),
    go(by) {
      at += by;
      for (const listener of listeners) listener();
    },
  };
}

const model = (operatingModel: string) => (state: Parameters<typeof withChoice>[0]) =>
  withChoice(state, { operatingModel });

describe("the store", () => {
  test("starts from the address", () => {
    expect(openStore(page("#model=merger")).state.choice.operatingModel).toBe("merger");
  });

  test("takes back one step at a time, and makes it again", () => {
    const browser = page();
    const store = openStore(browser);
    store.commit(model("merger"));
    store.commit(model("group"));
    expect([store.undo, store.redo]).toEqual([true, false]);
    browser.go(-1);
    expect(store.state.choice.operatingModel).toBe("merger");
    expect([store.undo, store.redo]).toEqual([true, true]);
    browser.go(-1);
    expect(store.state.choice.operatingModel).toBe("joint-organisation");
    expect([store.undo, store.redo]).toEqual([false, true]);
    browser.go(2);
    expect(store.state.choice.operatingModel).toBe("group");
  });

  test("makes no step of a slider that is being dragged, nor of a change that changes nothing", () => {
    const browser = page();
    const store = openStore(browser);
    store.draft(model("merger"));
    expect([store.settled, store.state.choice.operatingModel, browser.entries.length]).toEqual([
      false,
      "merger",
      1,
    ]);
    store.commit(model("merger"));
    store.commit(model("merger"));
    expect([store.settled, browser.entries.length]).toEqual([true, 2]);
  });

  test("fills in what the address leaves out without a step of its own", () => {
    const browser = page("#model=merger");
    const store = openStore(browser);
    store.amend((state) => withChoice(state, { evidence: "2026-11" }));
    expect(browser.entries).toEqual(["#partnership=norfolk-and-waveney&model=merger&evidence=2026-11"]);
    expect(store.undo).toBe(false);
  });

  test("tells those who listen of every change, of Back as well", () => {
    const browser = page();
    const store = openStore(browser);
    const seen: string[] = [];
    store.listen(() => seen.push(store.state.choice.operatingModel));
    store.commit(model("merger"));
    browser.go(-1);
    expect(seen).toEqual(["merger", "joint-organisation"]);
  });
});
