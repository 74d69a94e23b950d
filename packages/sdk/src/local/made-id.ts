/** An id for what a user made: a prefix that says what it is, and a UUID of version 7, so that ids sort by age. */
export function madeId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const time = Date.now().toString(16).padStart(12, "0");
  const random = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(random.charAt(3), 16) & 3) | 8).toString(16);
  const parts = [time.slice(0, 8), time.slice(8), `7${random.slice(0, 3)}`];
  return `${prefix}_${[...parts, variant + random.slice(4, 7), random.slice(7, 19)].join("-")}`;
}
