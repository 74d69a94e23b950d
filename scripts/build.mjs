import { pnpm } from "./run.mjs";

/** Builds what `npm start` runs; turbo does nothing for a package whose files have not changed. */
export async function build() {
  const code = await pnpm(["exec", "turbo", "run", "build", "--ui=stream", "--output-logs=errors-only"], {
    quiet: true,
  });
  if (code !== 0) throw new Error("The build failed; the reason is above.");
}
