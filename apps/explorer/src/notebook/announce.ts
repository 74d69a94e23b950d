/**
 * Says something to readers who listen rather than look, without moving their focus.
 *
 * `seen` also shows it for a few seconds, where nothing else on the page has changed.
 */
export function announce(message: string, seen = false): void {
  const region = document.querySelector<HTMLElement>("#announcer");
  if (!region) return;
  region.classList.remove("announcer--seen");
  region.textContent = message;
  if (seen) requestAnimationFrame(() => region.classList.add("announcer--seen"));
}
