/** The oldest Node.js that this project runs on, as in package.json `engines`. */
const OLDEST = [20, 19];

/**
 * Leaves with one sentence when this Node.js is too old.
 * Only plain old syntax here and in the files that import it first: an old Node.js must be able to read them.
 */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `This needs Node.js ${OLDEST.join(".")} or later, and this is ${process.versions.node}. ` +
      "Install a current one (https://nodejs.org) and run the same command again.",
  );
  process.exit(1);
}
