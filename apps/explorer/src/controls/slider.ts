import { html } from "../notebook/dom.ts";

/** A number that can be dragged, stepped with the arrow keys, or typed. */
export interface SliderRecord {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A value with its unit, for the label, the ends and for those who listen. */
  readonly text: (value: number) => string;
  /** What the rest of the range is, and where the default comes from. */
  readonly note: unknown;
  readonly changed: boolean;
  readonly onDraft: (value: number) => void;
  readonly onCommit: (value: number) => void;
  readonly onReset: () => void;
  /** What else helps to find the value. */
  readonly more?: Element;
}

/** A labelled slider with its value, its ends, its help and a way back to the default. */
export function slider(record: SliderRecord): HTMLElement {
  const { id, label, help, value, min, max, step, text, note, changed } = record;
  const read = (event: Event) => Number((event.currentTarget as HTMLInputElement).value);
  return html`<div class="slider" data-key=${id}>
    <div class="slider__top">
      <label class="nhsuk-label slider__label" for=${id}>${label}</label>
      <output class="slider__value" for=${id}>${text(value)}</output>
    </div>
    <p class="nhsuk-hint slider__help" id=${`${id}-help`}>${help}</p>
    <input class="slider__input" type="range" id=${id} min=${min} max=${max} step=${step} value=${value}
      aria-describedby=${`${id}-help`} aria-valuetext=${text(value)}
      ${{ oninput: (event: Event) => record.onDraft(read(event)) }}
      ${{ onchange: (event: Event) => record.onCommit(read(event)) }}>
    <div class="slider__ends" aria-hidden="true"><span>${text(min)}</span><span>${text(max)}</span></div>
    <p class="slider__note">${note} ${
      changed
        ? html`<button type="button" class="link-button" ${{ onclick: record.onReset }}>Reset<span class="nhsuk-u-visually-hidden"> ${label} to the evidence</span></button>`
        : null
    }</p>
    ${record.more ?? null}
  </div>`;
}

/** A step that divides a range into about a hundred round parts. */
export function stepFor(min: number, max: number): number {
  const rough = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((unit) => unit * power).find((step) => step >= rough * 0.999) ?? power;
}
