import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseStrictJson, type RefuseJson } from "../../src/documents/index.ts";

const refuse: RefuseJson = (code, parts) => Object.assign(new Error(code), { code, ...parts });

function refusalOf(text: string): unknown {
  try {
    parseStrictJson(text, refuse);
  } catch (error) {
    return error;
  }
  throw new Error(`taken: ${text}`);
}

test("what JSON.parse reads from well-made JSON, it reads too", () => {
  const json = fc
    .json({ maxDepth: 8 })
    .filter((text) => !text.includes("__proto__") && !text.includes("\\u0000"));
  fc.assert(
    fc.property(json, (text) => {
      expect(parseStrictJson(text, refuse)).toEqual(JSON.parse(text));
    }),
    { seed: 7, numRuns: 500 },
  );
});

describe("it refuses", () => {
  it.each(["{", "[1,]", "{'a':1}", '{"a" 1}', "nul", '"open', "{} {}", "NaN", "01"])(
    "%s, which is no JSON",
    (text) => {
      expect(refusalOf(text)).toMatchObject({ code: "MALFORMED_JSON" });
    },
  );

  it("a key that an object has twice, and says where", () => {
    const refused = refusalOf('{"a":{"b":[1,{"c":1,"d":2,"c":3}]}}');
    expect(refused).toMatchObject({ code: "DUPLICATE_KEY", errors: [{ pointer: "/a/b/1/c" }] });
  });

  it("a key twice that is spelt in two ways", () => {
    expect(refusalOf('{"a":1,"\\u0061":2}')).toMatchObject({ code: "DUPLICATE_KEY" });
  });

  it("the key that changes what an object is", () => {
    expect(refusalOf('{"__proto__":{"admin":true}}')).toMatchObject({ code: "DUPLICATE_KEY" });
  });

  it("nesting beyond the limit, however it goes on", () => {
    expect(parseStrictJson("[".repeat(32) + "]".repeat(32), refuse)).toBeDefined();
    expect(refusalOf("[".repeat(33))).toMatchObject({ code: "TOO_DEEP" });
    expect(refusalOf("[".repeat(1_000_000))).toMatchObject({ code: "TOO_DEEP" });
  });

  it.each(['{"a":"x\\u0000y"}', '{"a":"\\ud800"}', '["\\udc00\\ud800"]', '{"\\ud800":1}'])(
    "text that no database holds: %s",
    (text) => {
      expect(refusalOf(text)).toMatchObject({ code: "MALFORMED_JSON" });
    },
  );
});

test("the same key in two objects, and keys that only look alike in values, are fine", () => {
  expect(parseStrictJson('[{"a":1},{"a":"a","b":["a","a"]}]', refuse)).toEqual([
    { a: 1 },
    { a: "a", b: ["a", "a"] },
  ]);
});
