import estimator from "../../data/estimator.json" with { type: "json" };
import { costLevel } from "../../src/estimate/cost-level.ts";
import { loadedCost } from "../../src/estimate/estimate-line.ts";
import { REFERENCE_SIZE, sizeOf } from "../../src/estimate/size.ts";
import {
  estimateBaseline,
  publicTrusts,
  serviceFacts,
  services,
  trustFacts,
  upratingSteps,
} from "../../src/index.ts";
import { figure } from "./markdown.ts";

/** Payroll at Norfolk and Norwich, step by step, as it stands in docs/method/baseline.md. */
export function workedExample(): string {
  const facts = trustFacts.find((one) => one.ods === "RM1")!;
  const trust = publicTrusts.find((one) => one.ods === "RM1")!;
  const service = serviceFacts.find((one) => one.id === "people.payroll")!;
  const bench = services.find((one) => one.id === "people.payroll")!.bench;
  const line = estimateBaseline(["RM1"]).lines.find((one) => one.service === "people.payroll")!;
  const { staffingFit, staffingWeight, wtePer100m } = estimator;

  const index = upratingSteps.turnover.reduce((product, step) => product * step.factor, 1);
  const size = sizeOf(trust, service.basis);
  const expected = Math.exp(
    staffingFit.intercept +
      staffingFit.turnover * Math.log(facts.operatingIncome) +
      staffingFit.staff * Math.log(facts.wte),
  );
  const level = costLevel("RM1");
  const before =
    service.costPer100m * REFERENCE_SIZE * (size / REFERENCE_SIZE) ** service.elasticity.mode * level;
  const cost = line.pay + line.nonPay;
  const sizeAdjusted =
    (cost / line.volume) * (line.volume / service.refVolume) ** (1 - service.elasticity.mode);
  const digits = (value: number, places: number) =>
    value.toLocaleString("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places });
  return [
    "```text",
    `Norfolk and Norwich University Hospitals (RM1), 2018/19: income £${figure(facts.operatingIncome)}, staff ${figure(facts.wte)} wte,`,
    `of which central functions ${figure(facts.centralFunctionsWte)} wte`,
    "",
    `turnover 2025/26   = ${figure(facts.operatingIncome)} × ${upratingSteps.turnover.map((step) => step.factor).join(" × ")} = ${figure(facts.operatingIncome)} × ${digits(index, 4)} = £${figure(trust.operatingIncome)}`,
    `staff 2025/26      = ${figure(facts.wte)} × ${upratingSteps.staff[0].factor} = ${figure(trust.wte)} wte`,
    `size for payroll   = ${figure(trust.wte)} ÷ ${figure(wtePer100m.value)} = ${digits(size, 4)} (in £100m; payroll follows staff)`,
    `volume             = ${figure(service.volumePer100m!)} × ${digits(size, 4)} = ${figure(line.volume)} payslips`,
    `central functions  : expected ${digits(expected, 1)} wte, so surprise = ln(${figure(facts.centralFunctionsWte)} ÷ ${digits(expected, 1)}) = ${digits(Math.log(facts.centralFunctionsWte / expected), 4)}`,
    `cost level         = exp(${staffingWeight.value} × ${digits(Math.log(facts.centralFunctionsWte / expected), 4)}) = ${digits(level, 4)}`,
    `before scaling     = £${figure(service.costPer100m)} × ${REFERENCE_SIZE} × (${digits(size, 4)} ÷ ${REFERENCE_SIZE})^${service.elasticity.mode} × ${digits(level, 4)} = £${digits(before, 0)}`,
    `cost               = £${digits(before, 0)} × ${digits(cost / before, 4)} = £${figure(cost)}   (the factor makes all 229 trusts sum to the national ratio)`,
    `pay, non-pay       = ${service.payShare} and ${digits(1 - service.payShare, 1)} of it = £${figure(line.pay)} and £${figure(line.nonPay)}`,
    `staff of payroll   = £${figure(line.pay)} ÷ £${figure(loadedCost("transactional"))} = ${figure(line.wte)} wte`,
    `cost per payslip   = £${digits(cost / line.volume, 2)}; adjusted to the size of the typical trust £${digits(sizeAdjusted, 2)}, benchmark £${digits(bench, 2)}`,
    `margin of error    = ${line.spread} (log share)`,
    "```",
  ].join("\n");
}
