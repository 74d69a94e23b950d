import { describe, expect, test } from "vitest";
import { isRefusal, kohlberg, rules } from "../../src/gain-share/index.ts";
import { EVIDENCE, type Golden, goldens, UNPUBLISHED } from "./gain-share-games.ts";

describe("published splits come out as published", () => {
  test.each(goldens.map((golden) => [`${golden.game}: ${golden.rule}`, golden] as const))(
    "%s",
    (_, golden) => {
      const ours = oursOf(golden);
      golden.published.forEach((wanted, i) => {
        expect(Math.abs(ours[i] - wanted)).toBeLessThanOrEqual(golden.tolerance);
      });
    },
  );
});

test("every published nucleolus meets Kohlberg's criterion", () => {
  for (const golden of goldens.filter(({ rule }) => rule === "nucleolus")) {
    const gains = Float64Array.from(oursOf(golden), (one, i) =>
      golden.costs === undefined ? one : golden.costs[i] - one,
    );
    expect(kohlberg(golden.table, gains, { excess: "plain", imputations: true })).toEqual({ holds: true });
  }
});

test("every rule has an answer from outside, or a word on why there is none", () => {
  for (const { id } of rules) {
    const rows = goldens.filter(({ rule }) => rule === id);
    expect(rows.length, id).toBeGreaterThan(0);
    const outside = rows.some(({ evidence }) => evidence === "published" || evidence === "implementation");
    expect(Object.hasOwn(UNPUBLISHED, id), id).toBe(!outside);
  }
});

test("the table in the documentation is this one", async () => {
  const rows = goldens.map((golden) => {
    const shown = (numbers: readonly number[]) => distinct(numbers).map(text).join(", ");
    const rule = rules.find(({ id }) => id === golden.rule)?.label ?? golden.rule;
    const cells = [golden.game, rule, shown(golden.published), shown(oursOf(golden))];
    return `| ${[...cells, golden.evidence, golden.source, golden.where ?? ""].join(" | ")} |`;
  });
  const page = [
    "# Published splits, and ours",
    "",
    "Written by `packages/simulation/test/golden/gain-share.test.ts` (run `npx vitest run -u --project simulation test/golden` to write it anew).",
    "Games of costs show what each pays, others what each gets, in the order of the players; runs of equal amounts are shown once.",
    "",
    "What an answer rests on:",
    "",
    ...Object.entries(EVIDENCE).map(([name, meaning]) => `- **${name}**: ${meaning}`),
    "",
    "Where a whole article is named by its pages, the table or example in it has not been looked up.",
    "",
    "| game | rule | answer | ours | evidence | source | where in it |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
    "## Rules without a published answer",
    "",
    ...Object.entries(UNPUBLISHED).map(
      ([id, why]) => `- ${rules.find((rule) => rule.id === id)?.label ?? id}: ${why}`,
    ),
    "",
  ].join("\n");
  await expect(page).toMatchFileSnapshot("../../../../docs/method/gain-share-golden.md");
});

function oursOf({ table, rule: id, context, costs }: Golden): number[] {
  const outcome = rules.find((rule) => rule.id === id)?.allocate(table, context);
  if (outcome === undefined || isRefusal(outcome)) throw new Error(`${id} gives no split`);
  return Array.from(outcome.amounts, (amount, i) => (costs === undefined ? amount : costs[i] - amount));
}

/** Five equal amounts in a row are shown as one, with their number. */
function distinct(numbers: readonly number[]): readonly (readonly [number, number])[] {
  return numbers.reduce<[number, number][]>((runs, one) => {
    const last = runs.at(-1);
    if (last === undefined || Math.abs(last[0] - one) > 1e-9) runs.push([one, 1]);
    else last[1]++;
    return runs;
  }, []);
}

function text([amount, times]: readonly [number, number]): string {
  const digits = Math.abs(amount) < 10 ? 5 : 2;
  const written = String(Number(amount.toFixed(digits)) + 0);
  return times === 1 ? written : `${times} × ${written}`;
}
