import { turbo } from "./run.mjs";

/** Builds what `npm start` runs; turbo does nothing for a package whose files have not changed. */
export async function build() {
  const code = await turbo("build", { quiet: true });
  if (code !== 0) throw new Error("The build failed; the reason is above.");
}
