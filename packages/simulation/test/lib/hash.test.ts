import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInputError } from "../../src/lib/errors.ts";
import { canonicalJson, hashAround, hashBytes, hashOf } from "../../src/lib/hash.ts";

describe("canonicalJson", () => {
  test("writes the sample of RFC 8785, section 3.2.2, as section 3.2.3 does", () => {
    const sample = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("sorts keys by UTF-16 code units, as section 3.2.3 asks", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(",")}}`);
  });

  test("is read back as the same value, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 3 },
    );
  });

  test("leaves out what is undefined", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test("refuses all that JSON cannot hold, each with its path", () => {
    const value = {
      "a/b": [1, Number.NaN],
      c: { d: 1n, e: new Map() },
      f: Float64Array.of(1),
      g: [undefined],
    };
    let error: unknown;
    try {
      canonicalJson(value);
    } catch (thrown) {
      error = thrown;
    }
    expect(isInputError(error) && error.faults.map((fault) => fault.path)).toEqual([
      "/a~1b/1",
      "/c/d",
      "/c/e",
      "/f",
      "/g/0",
    ]);
    expect(isInputError(error) && error.faults[2].message).toBe(
      "/c/e: expected a value that JSON can hold, got Map",
    );
  });
});

describe("hashOf", () => {
  test("does not depend on the order of keys, and does on any value", () => {
    expect(hashOf({ b: 1, a: [2, 3] })).toBe(hashOf({ a: [2, 3], b: 1 }));
    expect(hashOf({ a: [2, 3] })).not.toBe(hashOf({ a: [3, 2] }));
    expect(hashOf(0)).not.toBe(hashOf(1e-300));
  });

  test("is the SHA-256 of the canonical text", () => {
    expect(hashOf({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });
});

describe("hashAround", () => {
  test("is the hash of the whole, whatever stands around the lasting part", () => {
    const lasting = [{ a: "\u0000", b: "é" }, 0.1];
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const value = { a: before, k: { lasting }, z: after };
        expect(hashAround(value, lasting)).toBe(hashOf(value));
      }),
      { seed: 5 },
    );
  });

  test("refuses what JSON cannot hold, in the lasting part and around it", () => {
    const lasting = [Number.NaN];
    expect(() => hashAround({ lasting }, lasting)).toThrow(
      "/0: expected a value that JSON can hold, got NaN",
    );
    expect(() => hashAround({ a: 1n, lasting }, lasting)).toThrow("/a: expected a value that JSON can hold");
  });
});

describe("hashBytes", () => {
  test("gives the digest of 'abc' published in FIPS 180-2, appendix B.1", () => {
    expect(hashBytes(Uint8Array.of(0x61, 0x62, 0x63))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test("takes a column by its little-endian bytes", () => {
    expect(hashBytes(Float64Array.of(1, -2))).toBe(
      hashBytes(Uint8Array.of(0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0xc0)),
    );
  });
});
