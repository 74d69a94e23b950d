import { expect } from "vitest";
import { printed } from "./markdown-tables.ts";

/** Expects a printed number to be a computed one, to the last digit that is printed. */
export function expectPrinted(cell: string, computed: number): void {
  const { value, tolerance } = printed(cell);
  expectWithin(value, computed, tolerance * (1 + 1e-6));
}

/** Expects two numbers to differ by no more than this. */
export function expectWithin(said: number, computed: number, tolerance: number): void {
  expect(Math.abs(said - computed), `says ${said}, computed ${computed}`).toBeLessThanOrEqual(tolerance);
}
