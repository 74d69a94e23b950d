import { describe, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { AnswerOf, BodyOf, OperationId, Problem, QueryOf } from "../../src/routes/index.ts";
import type { operationSchemas, problem } from "../../src/schemas/index.ts";

type Schemas = typeof operationSchemas;

/** Readonly all the way down, so that zod's mutable inference can be compared with our interfaces. */
type Frozen<T> = unknown extends T
  ? T
  : T extends readonly (infer Item)[]
    ? number extends T["length"]
      ? readonly Frozen<Item>[]
      : { readonly [K in keyof T]: Frozen<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

type Same<A, B> = [Frozen<A>] extends [Frozen<B>] ? ([Frozen<B>] extends [Frozen<A>] ? true : false) : false;

/** What a schema under a key gives; `missing` where there is none. */
type Given<Of, Key extends string, Missing> = Key extends keyof Of
  ? Of[Key] extends { readonly _zod: { readonly output: infer Out } }
    ? Out
    : Missing
  : Missing;

type Mismatch<Key extends string, Wire extends Record<OperationId, unknown>, Missing> = {
  [Id in OperationId]: Same<Given<Schemas[Id], Key, Missing>, Wire[Id]> extends true ? never : Id;
}[OperationId];

type Answers = { [Id in OperationId]: AnswerOf<Id> };
type Queries = { [Id in OperationId]: QueryOf<Id> };
/** A merge patch is checked in full only after it is merged, so its schema is wider than its type. */
type Bodies = {
  [Id in OperationId]: Id extends "scenarios.patch" | "scenarios.fork" ? Wider<Id> : BodyOf<Id>;
};
type Wider<Id extends OperationId> =
  Frozen<BodyOf<Id>> extends Frozen<Given<Schemas[Id], "body", never>>
    ? Given<Schemas[Id], "body", never>
    : BodyOf<Id>;

describe("the schemas describe exactly the types of the wire", () => {
  it("answers", () => {
    expectTypeOf<Mismatch<"answer", Answers, undefined>>().toEqualTypeOf<never>();
  });

  it("bodies", () => {
    expectTypeOf<Mismatch<"body", Bodies, undefined>>().toEqualTypeOf<never>();
  });

  it("queries", () => {
    expectTypeOf<Mismatch<"query", Queries, unknown>>().toEqualTypeOf<never>();
  });

  it("problems, whose codes may grow", () => {
    expectTypeOf<Same<Omit<z.output<typeof problem>, "code">, Omit<Problem, "code">>>().toEqualTypeOf<true>();
  });
});
