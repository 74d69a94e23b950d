/** Lets everything that is ready run, until `holds` does; the limit is that of the test. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
