import { z } from "zod";

/** The largest amount of money, count or volume that is taken for one: a typing slip otherwise. */
const LARGEST = 1e12;

/** An Organisation Data Service code. */
export const odsCode = z
  .string()
  .regex(/^[A-Z0-9]{3,6}$/)
  .meta({ id: "OdsCode", description: "ODS code of a trust", examples: ["RM1"] });

/** Lower-case words with hyphens: the id of what is built in. */
const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const UUID7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

/** Id of what a user made: a prefix that says what it is, and a UUIDv7. */
export function madeId(prefix: string) {
  return z
    .string()
    .max(64)
    .regex(new RegExp(`^${prefix}_${UUID7}$`))
    .meta({ examples: [`${prefix}_01890a5d-ac96-774b-bcce-b302099a8057`] });
}

/** Id of what is either built in (a slug) or made by a user (prefixed). */
export function anyId(prefix: string, example: string) {
  return z
    .string()
    .max(64)
    .regex(new RegExp(`^(?:${SLUG}|${prefix}_${UUID7})$`))
    .meta({ examples: [example] });
}

/** A name that people read. */
export const name = z.string().min(1).max(200);

/** Some sentences. */
export const prose = z.string().max(4000);

/** Any finite number that is not absurd. */
export const number = z.number().min(-LARGEST).max(LARGEST);

/** Money, people or volume that cannot be negative. */
export const amount = z.number().min(0).max(LARGEST);

/** A share between 0 and 1. */
export const share = z.number().min(0).max(1);

/** A count that people might reach. */
export const count = z.int().min(0).max(1_000_000_000);

/** SHA-256, hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An instant, RFC 3339 in UTC. */
export const instant = z.iso.datetime().max(40);

/** A financial year, e.g. `2025/26`. */
export const financialYear = z
  .string()
  .regex(/^\d{4}\/\d{2}$/)
  .meta({ examples: ["2025/26"] });

/** A version of something: digits, letters, dots, hyphens, plus. */
export const version = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$/);

/** A map whose keys follow a pattern, of limited size. */
export function mapOf<Value extends z.ZodType>(key: z.ZodString, value: Value, most: number) {
  return z
    .record(key, value)
    .refine((map) => Object.keys(map).length <= most, { message: `expected at most ${most} entries` })
    .meta({ maxProperties: most });
}

/** Id of a parameter, as the evidence register writes it. */
export const parameterId = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,79}$/);

/** `function.service`. */
export const serviceId = z.string().regex(/^[a-z-]{2,40}\.[a-z0-9-]{2,60}$/);
