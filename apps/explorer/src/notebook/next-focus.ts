/** Where the focus is to go once a cell has been drawn anew, and where it has gone already. */
let wished: readonly string[] = [];
let granted: HTMLElement | null = null;

/**
 * Says where the keyboard should be after a change that takes away, moves or switches off what has the focus: the first
 * of these `data-key`s that is there then and can have it. Without this, the focus would fall back to the top of the page.
 * The wish holds until the reader goes elsewhere: what is drawn next may be what an earlier change has made of the page.
 */
export function focusNext(...keys: readonly string[]): void {
  wished = keys;
  granted = null;
  addEventListener("pointerdown", forget, { capture: true, once: true });
}

/** Moves the focus where it was wished for, if that lies in this part of the page and has come. */
export function grantFocus(part: HTMLElement): void {
  const held = document.activeElement;
  if (granted !== null && held !== granted && held !== document.body) forget();
  for (const key of wished) {
    const target = part.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (target === null || target.matches(":disabled")) continue;
    if (target !== held) target.focus();
    granted = target;
    return;
  }
}

function forget(): void {
  wished = [];
}
