/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measuresTable, operatingModelsPage, parametersPage, servicesPage } from "./pages.ts";
import { workedExample } from "./worked-example.ts";

const METHOD = "../../../../docs/method";

describe("the generated pages of the method say what the data say", () => {
  test("parameters", async () => {
    await expect(parametersPage()).toMatchFileSnapshot(`${METHOD}/parameters.md`);
  });

  test("operating models", async () => {
    await expect(operatingModelsPage()).toMatchFileSnapshot(`${METHOD}/operating-models.md`);
  });

  test("services", async () => {
    await expect(servicesPage()).toMatchFileSnapshot(`${METHOD}/services.md`);
  });
});

test("the page on productivity lists every measure of quality as the records say", () => {
  const written = readFileSync(new URL(`${METHOD}/productivity.md`, import.meta.url), "utf8");
  expect(written).toContain(measuresTable());
});

test("the worked example of the baseline is what the estimator computes", () => {
  const written = readFileSync(new URL(`${METHOD}/baseline.md`, import.meta.url), "utf8");
  expect(written).toContain(workedExample());
});
