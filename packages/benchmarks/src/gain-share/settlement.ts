import { table } from "../pages/markdown.ts";
import type { PartnershipFigures } from "./figures.ts";

/** Who receives and who pays in every year, to the penny, and the payments that settle it. */
export function settlementParagraphs({ agreement }: PartnershipFigures): string[] {
  const { of, years } = agreement.settlement;
  const parties = [...new Set(years.flatMap(({ transfers }) => transfers.map(({ party }) => party)))];
  if (parties.length === 0) return [`The default agreement on ${of}: nothing changes hands in any year.`];
  const pence = (year: (typeof years)[number], party: string) =>
    BigInt(year.transfers.find((one) => one.party === party)?.pence ?? "0");
  const row = (year: (typeof years)[number]) => parties.map((party) => pence(year, party));
  const totals = parties.map((party) => sum(years.map((year) => pence(year, party))));
  const cells = (amounts: readonly bigint[]) => [...amounts, sum(amounts)].map(pounds);
  return [
    `The default agreement on ${of}, in pounds of each year, to the penny: above nought is received. Each line sums to nought.`,
    table(
      ["Year", ...parties, "Sum"],
      [...years.map((year) => [year.label, ...cells(row(year))]), ["All years", ...cells(totals)]],
    ),
    "The fewest payments that settle it:",
    table(
      ["Year", "Payments"],
      years.map(({ label, payments }) => [
        label,
        payments.length === 0
          ? "none"
          : payments
              .map(({ from, to, pence: paid }) => `${from} pays ${to} £${pounds(BigInt(paid))}`)
              .join("; "),
      ]),
    ),
  ];
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** Pence as pounds with two digits, thousands separated. */
function pounds(pence: bigint): string {
  const size = pence < 0n ? -pence : pence;
  const text = `${(size / 100n).toLocaleString("en-GB")}.${String(size % 100n).padStart(2, "0")}`;
  return pence < 0n ? `−${text}` : text;
}
