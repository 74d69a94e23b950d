import * as htl from "htl";

/** One element from a template; values are escaped, functions become event handlers. */
export const html = htl.html as unknown as (
  strings: TemplateStringsArray,
  ...values: readonly unknown[]
) => HTMLElement;

/** One SVG element from a template. */
export const svg = htl.svg as unknown as (
  strings: TemplateStringsArray,
  ...values: readonly unknown[]
) => SVGElement;
