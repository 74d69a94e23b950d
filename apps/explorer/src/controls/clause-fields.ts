import { html } from "../notebook/dom.ts";
import { focusNext } from "../notebook/next-focus.ts";
import type { Refusal } from "../notebook/values.ts";
import type { Clause, ClauseParameter, Trust } from "../service/records.ts";
import { disclosure } from "./disclosure.ts";

/** What a field of a clause is made from, and what to do with another value. */
export interface ClauseField {
  readonly parameter: ClauseParameter;
  /** The clause that it is part of; fields of one agreement have different ids. */
  readonly clause: Clause;
  readonly trusts: readonly Trust[];
  /** Keys and rules that can split. */
  readonly keys: readonly SplitKey[];
  /** What is wrong with it. */
  readonly faults: readonly Refusal[];
  readonly onChange: (value: unknown) => void;
}

/** A key or a rule of the game that a split can name. */
export interface SplitKey {
  readonly id: string;
  readonly label: string;
  /** It can say nothing, so what counts then has to stand with it. */
  readonly needsFallback: boolean;
}

/** One part of a mix of keys. */
interface Part {
  readonly key: string;
  readonly share: number;
  readonly negatives?: "nought";
  readonly fallback?: string;
}

/** A labelled field made from what the contract says of it, with its faults where they are. */
export function clauseField(field: ClauseField): HTMLElement {
  const { parameter, faults } = field;
  const id = idOf(field);
  const error = `${id}-error`;
  return html`<div class=${`clause__field${faults.length > 0 ? " nhsuk-form-group--error" : ""}`} data-key=${id}>
    ${SHAPES[parameter.shape](field)}
    ${faults.length > 0 ? html`<p class="nhsuk-error-message clause__error" id=${error}>${faults.map(({ message }) => message).join(" ")}</p>` : null}
  </div>`;
}

function idOf({ clause, parameter }: ClauseField): string {
  return `clause-${clause.clause}-${parameter.id}`;
}

function currentOf({ clause, parameter }: ClauseField): unknown {
  return (clause as unknown as Readonly<Record<string, unknown>>)[parameter.id];
}

function described(field: ClauseField): string | null {
  return field.faults.length > 0 ? `${idOf(field)}-error` : null;
}

/** `true` for a field that something is wrong with; otherwise the attribute is left out. */
function invalid({ faults }: ClauseField): "true" | null {
  return faults.length > 0 ? "true" : null;
}

const SHAPES: Readonly<Record<ClauseParameter["shape"], (field: ClauseField) => HTMLElement>> = {
  share: (field) => number(field, { scale: 100, unit: "%" }),
  "pounds a year": (field) => number(field, { scale: 1, unit: "£ a year" }),
  years: (field) => number(field, { scale: 1, unit: "" }),
  "payments a year": (field) => number(field, { scale: 1, unit: "" }),
  trust: (field) => {
    const trusts = field.trusts.map(({ ods, name }) => ({ value: ods, label: name }));
    return select(field, field.parameter.optional ? [NOBODY, ...trusts] : trusts, (value) => value || null);
  },
  choice: (field) =>
    select(
      field,
      (field.parameter.choices ?? []).map((value) => ({ value, label: value })),
      (value) => value,
    ),
  choices: ticks,
  "yes or no": (field) => {
    const id = idOf(field);
    const onchange = (event: Event) => field.onChange((event.currentTarget as HTMLInputElement).checked);
    return html`<label class="picker__item"><input type="checkbox" class="tick" id=${id} checked=${currentOf(field) === true} aria-invalid=${invalid(field)} aria-describedby=${described(field)} ${{ onchange }}> ${field.parameter.label}</label>`;
  },
  text: (field) => {
    const onchange = (event: Event) => field.onChange((event.currentTarget as HTMLInputElement).value);
    return html`<div>${label(field)}
      <input class="nhsuk-input" id=${idOf(field)} type="text" value=${String(currentOf(field) ?? "")} aria-invalid=${invalid(field)} aria-describedby=${described(field)} ${{ onchange }}></div>`;
  },
  "tiers of trusts": tiers,
  "keys with shares": keyShares,
  "share by trust": sharesByTrust,
};

const NOBODY = { value: "", label: "Nobody" };

function label(field: ClauseField, unit = ""): HTMLElement {
  return html`<label class="clause__label" for=${idOf(field)}>${field.parameter.label}${unit ? `, ${unit}` : ""}</label>`;
}

/** A number; an optional one that is left empty is no limit. */
function number(
  field: ClauseField,
  { scale, unit }: { readonly scale: number; readonly unit: string },
): HTMLElement {
  const value = currentOf(field);
  const shown = typeof value === "number" ? String(Math.round(value * scale * 1e6) / 1e6) : "";
  const onchange = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    if (Number.isFinite(input.valueAsNumber))
      field.onChange(Math.round(input.valueAsNumber * 1e6) / 1e6 / scale);
    else if (field.parameter.optional) field.onChange(null);
    else input.value = input.defaultValue;
  };
  return html`<div>${label(field, field.parameter.optional ? [unit, "empty for none"].filter(Boolean).join("; ") : unit)}
    <input class="nhsuk-input clause__number" id=${idOf(field)} type="number" step="any" value=${shown} aria-invalid=${invalid(field)} aria-describedby=${described(field)} ${{ onchange }}></div>`;
}

function select(
  field: ClauseField,
  options: readonly { readonly value: string; readonly label: string }[],
  read: (value: string) => unknown,
): HTMLElement {
  const value = String(currentOf(field) ?? "");
  const onchange = (event: Event) => field.onChange(read((event.currentTarget as HTMLSelectElement).value));
  return html`<div>${label(field)}
    <select class="nhsuk-select" id=${idOf(field)} aria-invalid=${invalid(field)} aria-describedby=${described(field)} ${{ onchange }}>
      ${options.map((option) => html`<option value=${option.value} selected=${option.value === value}>${option.label}</option>`)}
    </select></div>`;
}

function ticks(field: ClauseField): HTMLElement {
  const value = currentOf(field);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const all = field.parameter.choices ?? [];
  const toggle = (choice: string) => all.filter((one) => chosen.includes(one) !== (one === choice));
  return html`<fieldset class="nhsuk-fieldset" aria-describedby=${described(field)}><legend class="clause__label">${field.parameter.label}</legend>
    <div class="picker__items">${all.map((choice) => html`<label class="picker__item"><input type="checkbox" class="tick" checked=${chosen.includes(choice)} ${{ onchange: () => field.onChange(toggle(choice)) }}> ${choice}</label>`)}</div>
  </fieldset>`;
}

/** Who is repaid first: all alike, or one before the others. */
function tiers(field: ClauseField): HTMLElement {
  const value = currentOf(field);
  const first: unknown = Array.isArray(value) ? value[0]?.[0] : undefined;
  const onchange = (event: Event) => {
    const ods = (event.currentTarget as HTMLSelectElement).value;
    const others = field.trusts.map((trust) => trust.ods).filter((other) => other !== ods);
    field.onChange(ods === "" ? null : [[ods], others]);
  };
  return html`<div>${label(field)}
    <select class="nhsuk-select" id=${idOf(field)} aria-invalid=${invalid(field)} aria-describedby=${described(field)} ${{ onchange }}>
      <option value="" selected=${first === undefined}>All alike</option>
      ${field.trusts.map(({ ods, name }) => html`<option value=${ods} selected=${ods === first}>${name} first</option>`)}
    </select></div>`;
}

/** A share for each trust that has one of its own. */
function sharesByTrust(field: ClauseField): HTMLElement {
  const shares = (currentOf(field) ?? {}) as Readonly<Record<string, number>>;
  const share = ({ ods, name }: Trust) => {
    const onchange = (event: Event) => {
      const { valueAsNumber: value } = event.currentTarget as HTMLInputElement;
      const { [ods]: _, ...others } = shares;
      const next = Number.isFinite(value) ? { ...others, [ods]: Math.round(value * 1e6) / 1e8 } : others;
      field.onChange(Object.keys(next).length > 0 ? next : null);
    };
    const own = shares[ods];
    const shown = own === undefined ? "" : String(Math.round(own * 1e8) / 1e6);
    return html`<li class="later__item"><label for=${`${idOf(field)}-${ods}`}>${name}</label>
      <input class="nhsuk-input clause__number" id=${`${idOf(field)}-${ods}`} type="number" step="any" min="0" max="100" value=${shown} ${{ onchange }}> %</li>`;
  };
  const count = Object.keys(shares).length;
  return html`<div aria-describedby=${described(field)}>${disclosure({
    id: idOf(field),
    summary: `${field.parameter.label}: ${count === 0 ? "none" : count}`,
    content: () => html`<ul class="later__list">${field.trusts.map(share)}</ul>`,
  })}</div>`;
}

function keyShares(field: ClauseField): HTMLElement {
  const value = currentOf(field);
  const parts: readonly Part[] = Array.isArray(value) ? value : [];
  const total = Math.round(parts.reduce((sum, { share }) => sum + share, 0) * 1e6) / 1e4;
  const unused = field.keys.filter(({ id }) => !parts.some(({ key }) => key === id));
  const free = unused[0];
  const added = (key: SplitKey) => {
    focusNext(partKey(field, key.id));
    field.onChange([...parts, partOf(key, Math.max(0, 100 - total) / 100)]);
  };
  return html`<fieldset class="nhsuk-fieldset" aria-describedby=${described(field)}><legend class="clause__label">${field.parameter.label}: ${total} % in all</legend>
    <ul class="later__list">${parts.map((part, at) => keyShare(field, parts, { part, at }))}</ul>
    ${parts.some(({ fallback }) => fallback) ? html`<p class="nhsuk-hint">${STANDS_IN}</p>` : null}
    ${free ? html`<button type="button" class="link-button" data-key=${addKey(field)} ${{ onclick: () => added(free) }}>Add a key<span class="nhsuk-u-visually-hidden"> to ${field.parameter.label}</span></button>` : null}
  </fieldset>`;
}

/** Where the focus goes when a key has been removed, and when one has been added or exchanged. */
function addKey(field: ClauseField): string {
  return `${idOf(field)}-add`;
}

function partKey(field: ClauseField, key: string): string {
  return `${idOf(field)}-key-${key}`;
}

function keyShare(
  field: ClauseField,
  parts: readonly Part[],
  { part, at }: { readonly part: Part; readonly at: number },
): HTMLElement {
  const replaced = (next: Part) => field.onChange(parts.map((one, p) => (p === at ? next : one)));
  const removed = () => {
    focusNext(addKey(field));
    field.onChange(parts.filter((_, p) => p !== at));
  };
  const words = `of ${field.clause.clause}, key ${at + 1}`;
  const onKey = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const chosen = field.keys.find(({ id }) => id === value);
    focusNext(partKey(field, value));
    replaced(partOf(chosen, part.share));
  };
  const onShare = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    if (Number.isFinite(input.valueAsNumber))
      replaced({ ...part, share: Math.round(input.valueAsNumber * 1e6) / 1e8 });
    else input.value = input.defaultValue;
  };
  return html`<li class="later__item" data-key=${`${idOf(field)}-${part.key}`}>
    <select class="nhsuk-select" data-key=${partKey(field, part.key)} aria-label=${`Key ${words}`} ${{ onchange: onKey }}>
      ${field.keys
        .filter(({ id }) => id === part.key || !parts.some(({ key }) => key === id))
        .map(
          ({ id, label: name }) => html`<option value=${id} selected=${id === part.key}>${name}</option>`,
        )}</select>
    <input class="nhsuk-input clause__number" type="number" step="any" min="0" max="100" aria-label=${`Share in % ${words}`} value=${String(Math.round(part.share * 1e6) / 1e4)} ${{ onchange: onShare }}> %
    ${parts.length > 1 ? html`<button type="button" class="link-button" ${{ onclick: removed }}>Remove<span class="nhsuk-u-visually-hidden"> key ${words}</span></button>` : null}
  </li>`;
}

const STANDS_IN =
  "Where contribution or a rule would give less than nothing, it counts as nought; where it has no answer, baseline cost stands in.";

/** A key with its share; where it can say nothing, what is below nought counts as nought, and cost stands in. */
function partOf(key: SplitKey | undefined, share: number): Part {
  const id = key?.id ?? "";
  return key?.needsFallback
    ? { key: id, share, negatives: "nought", fallback: "baseline-cost" }
    : { key: id, share };
}
