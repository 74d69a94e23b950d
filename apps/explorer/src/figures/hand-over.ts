import { announce } from "../notebook/announce.ts";

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(said, true);
  } catch {
    announce("The browser did not allow copying. Download the table instead.", true);
  }
}

/** Hands the reader a file that was made in this page. */
export function downloadText(name: string, text: string, type = "text/csv;charset=utf-8"): void {
  const mark = type.startsWith("text/csv") ? "\u{FEFF}" : "";
  const address = URL.createObjectURL(new Blob([mark, text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
