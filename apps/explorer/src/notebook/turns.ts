/** Decides when each element is drawn: at once near the screen, else when the browser has time. */
export interface Turns {
  /** Runs `draw` in this element's turn; a later call for the same element takes the place of an earlier one. */
  take(element: Element, draw: () => void): void;
  /** Runs all that is waiting, as before printing. */
  flush(): void;
}

/** How far beyond the screen counts as near it. */
const MARGIN = "400px 0px";

/** Turns for the elements of one page. */
export function openTurns(): Turns {
  const waiting = new Map<Element, () => void>();
  const near = new WeakSet<Element>();
  const seen = new WeakSet<Element>();
  let idle = false;

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
        if (isIntersecting) run(target);
      }
    },
    { rootMargin: MARGIN },
  );

  function run(element: Element): void {
    const draw = waiting.get(element);
    waiting.delete(element);
    draw?.();
  }

  function later(): void {
    if (idle) return;
    idle = true;
    whenIdle(() => {
      idle = false;
      const next = waiting.keys().next();
      if (next.done) return;
      run(next.value);
      later();
    });
  }

  return {
    take(element, draw) {
      waiting.set(element, draw);
      if (!seen.has(element)) {
        seen.add(element);
        watcher.observe(element);
      }
      if (near.has(element)) run(element);
      else later();
    },
    flush() {
      for (const element of [...waiting.keys()]) run(element);
    },
  };
}

/** Safari has no idle callback: a short pause does there. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 30);
}
