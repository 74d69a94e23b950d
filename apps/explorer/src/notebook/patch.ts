/** Handlers that a cell's markup may carry; they read from their event, never from an element beside them. */
const HANDLERS = ["onclick", "oninput", "onchange", "onsubmit", "ontoggle"] as const;

/**
 * Makes `old` look like `next` while keeping the elements that are the same, so that focus, a slider being
 * dragged, half-typed text, open details and scroll positions survive a new result. An element with
 * `data-replace` (a chart) is always exchanged whole.
 *
 * A field's own value is only overwritten where the *rendered* one has changed.
 */
export function patch(old: Element, next: Element): void {
  patchAttributes(old, next);
  for (const handler of HANDLERS) {
    const from = next as unknown as Record<string, unknown>;
    const to = old as unknown as Record<string, unknown>;
    if (from[handler] !== to[handler]) to[handler] = from[handler];
  }
  patchChildren(old, next);
}

function patchChildren(old: Element, next: Element): void {
  const wanted = [...next.childNodes];
  wanted.forEach((node, at) => {
    const key = keyOf(node);
    const found = key === null ? null : [...old.children].find((child) => keyOf(child) === key);
    const here = old.childNodes[at] ?? null;
    if (found && found !== here) old.insertBefore(found, here);
    const match = found ?? here;
    if (match === null) old.append(node);
    else if (same(match, node)) patchNode(match, node);
    else if (found === undefined && key !== null) old.insertBefore(node, match);
    else old.replaceChild(node, match);
  });
  while (old.childNodes.length > wanted.length) old.lastChild?.remove();
}

function patchNode(old: Node, next: Node): void {
  if (old instanceof Element && next instanceof Element) patch(old, next);
  else if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
}

function patchAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !kept(old, name)) setAttribute(old, name, null);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value && !kept(old, name)) setAttribute(old, name, value);
  }
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  if (name === "value" && element instanceof HTMLInputElement) element.value = value ?? "";
  if (name === "checked" && element instanceof HTMLInputElement) element.checked = value !== null;
  if (name === "selected" && element instanceof HTMLOptionElement) element.selected = value !== null;
}

/** What the reader does to an element by using it, and what a new rendering must not undo. */
function kept(element: Element, name: string): boolean {
  if (name === "hidden") return element.hasAttribute("data-words");
  return element instanceof HTMLDetailsElement && name === "open";
}

function same(a: Node, b: Node): boolean {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false;
  if (!(a instanceof Element && b instanceof Element)) return true;
  return keyOf(a) === keyOf(b) && !b.hasAttribute("data-replace");
}

function keyOf(node: Node): string | null {
  return node instanceof Element ? (node.getAttribute("data-key") ?? (node.id || null)) : null;
}
