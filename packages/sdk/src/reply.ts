/** What a call promises: the data, or the data together with the answer that carried it. */
export interface Reply<Data> extends Promise<Data> {
  /**
   * The data with status, headers and ETag.
   *
   * @example
   * const { data: scenario, etag } = await client.scenarios.get(id).withResponse();
   * await client.scenarios.patch(id, { draws: 5_000 }, { ifMatch: etag });
   */
  withResponse(): Promise<WithResponse<Data>>;
}

/** Data with the answer that carried it; the body has been read. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: Response;
  readonly requestId: string | null;
  /** Empty where the answer has none. */
  readonly etag: string;
}

/** A reply out of a promise of data and response. */
export function reply<Data>(answer: Promise<WithResponse<Data>>): Reply<Data> {
  const data = answer.then((whole) => whole.data);
  return Object.assign(data, {
    withResponse() {
      // Who asks for the whole never looks at the part: its failure must not count as unhandled.
      data.catch(() => {});
      return answer;
    },
  });
}
