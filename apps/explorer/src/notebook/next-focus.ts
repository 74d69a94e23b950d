/** Where the focus is to go once a cell has been drawn anew. */
let wished: readonly string[] = [];

/**
 * Says where the keyboard should be after a change that takes away, moves or switches off what has the focus: the first
 * of these `data-key`s that is there then and can have it. Without this, the focus would fall back to the top of the page.
 */
export function focusNext(...keys: readonly string[]): void {
  wished = keys;
}

/** Moves the focus where it was wished for, if that lies in this part of the page and has come. */
export function grantFocus(part: HTMLElement): void {
  for (const key of wished) {
    const target = part.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (target === null || target.matches(":disabled")) continue;
    wished = [];
    target.focus();
    return;
  }
}
