/** True where an Accept header allows a media type; no header allows all. */
export function accepts(header: string | undefined, type: string): boolean {
  if (header === undefined || header.trim() === "") return true;
  const [group] = type.split("/");
  return header.split(",").some((range) => {
    const [media, ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return !refused && (media === "*/*" || media === `${group}/*` || media === type);
  });
}

/** The seconds that a Prefer header asks to wait (RFC 7240), up to a limit; 0 where it asks for none. */
export function preferredWait(header: string | undefined, limit: number): number {
  const [, seconds] = /(?:^|,)\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:[;,]|$)/i.exec(header ?? "") ?? [];
  return Math.min(Number(seconds ?? 0), limit);
}
