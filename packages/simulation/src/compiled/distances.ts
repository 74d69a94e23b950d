/**
 * Distances between the columns of a sheet are not known when loops are compiled. Where one belongs, the module has this
 * number, which no distance can be, and so many more as it is columns.
 */
export const LATER = 0xffffc000;

/** Puts the distances into a module, in place: columns of a sheet stand `room` numbers apart. Returns how many they are. */
export function writeDistances(module: Uint8Array, room: number): number {
  let written = 0;
  // In five bytes of seven bits each, the lowest first
  for (let at = 2; at + 2 < module.length; at++) {
    if (module[at] !== 0xff || module[at + 1] !== 0xff || module[at + 2] !== 0x0f) continue;
    const columns = (module[at - 2] & 127) | ((module[at - 1] & 127) << 7);
    let rest = 8 * columns * room;
    for (let byte = at - 2; byte <= at + 2; byte++) {
      module[byte] = (rest & 127) | (byte < at + 2 ? 128 : 0);
      rest >>>= 7;
    }
    written++;
  }
  return written;
}
