import { renewedSince } from '../../dom/remember/unchanged-since';
import { all, holds } from '../../dom/tree/search';
import type { DetailLine } from '../detail/lines/detail-line';

const FIELD = 'input, select, textarea';

/**
 * When the lines of a detail became what they are, in the time of `performance.now()`, in ms. The page tells of
 * changed texts and nodes; what is written into a field changes neither, so fields are compared from look to look.
 */
export class RenewalTimes {
  /** What each field held at the beginning, or at the last look. */
  readonly #held = new Map<Element, string>();
  readonly #refilledAt = new Map<Element, number>();

  /** @param root the page, or the frame, in which the detail is going to stand */
  constructor(root: Element) {
    // This notices earlier changes now: they would count as later ones otherwise.
    renewedSince(root);
    for (const field of all(root, FIELD)) this.#held.set(field, contentOf(field));
  }

  /** @returns for each line, when its texts, nodes or fields last changed; 0 where they never did */
  of(lines: readonly DetailLine[], detail: Element): number[] {
    const fields = all(detail, FIELD);
    return lines.map(({ parts }) => {
      const own = fields.filter((field) => parts.some((part) => holds(part, field)));
      return latest([...parts.map(renewedSince), ...own.map((field) => this.#refilled(field))]);
    });
  }

  #refilled(field: Element): number {
    const content = contentOf(field);
    const held = this.#held.get(field);
    // A field that came after the beginning came with its content: only a later look can see another content.
    const at = held === undefined ? renewedSince(field) : performance.now();
    if (held !== content) this.#refilledAt.set(field, at);
    this.#held.set(field, content);
    return this.#refilledAt.get(field) ?? 0;
  }
}

/** @returns the latest of some times; 0 where there are none */
export function latest(times: readonly number[]): number {
  return Math.max(0, ...times);
}

function contentOf(field: Element): string {
  const { value = '', checked = false } = field as Partial<HTMLInputElement>;
  return `${checked} ${value}`;
}
