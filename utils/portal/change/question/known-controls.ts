import { isStanding } from '../../../dom/flat-tree';
import type { Known } from '../../../dom/seen/controls';
import { isSeen } from '../../../dom/seen/visible';
import { holds, isWithinAny } from '../../../dom/tree/search';
import { tidy } from '../../../text';
import { safeDetail } from '../../detail/find-detail';
import { dialogAround, layerAround, layerWithin } from '../../page/layer';
import type { QuestionContext } from './question-context';

/** The controls and fields that have been in view: by them a new control is told from one that was only drawn again. */
export class KnownControls {
  readonly #isPage: QuestionContext['isPage'];
  /** Each element with its appearance when it was in view. */
  readonly #known = new Map<Element, string>();
  /** For each appearance, how many elements of it have been in view at once, at most. */
  readonly #most = new Map<string, number>();
  /** The elements that were in view at first, before the press, and how many of each appearance. */
  readonly #first = new Set<Element>();
  readonly #atFirst = new Map<string, number>();
  /** Among these, the elements that stood in a layer over the page, each with its layer. */
  readonly #layers = new Map<Element, Element>();
  readonly #documents = new WeakSet<Document>();
  /** The areas whose question was answered: nothing is new there any more. */
  readonly #closed = new Set<Element>();

  constructor({ isPage }: Pick<QuestionContext, 'isPage'>) {
    this.#isPage = isPage;
  }

  /** Notes all that is in view: none of it is new from now on. */
  note(inView: readonly HTMLElement[]): void {
    const isFirst = this.#known.size === 0;
    for (const element of inView) {
      this.#known.set(element, appearanceOf(element));
      this.#documents.add(element.ownerDocument);
    }
    for (const [appearance, count] of countAppearances(inView)) {
      this.#most.set(appearance, Math.max(count, this.#most.get(appearance) ?? 0));
      if (isFirst) this.#atFirst.set(appearance, count);
    }
    for (const element of isFirst ? inView : []) {
      this.#first.add(element);
      const layer = layerAround(element);
      if (layer && !this.#isPage(layer)) this.#layers.set(element, layer);
    }
  }

  /**
   * Forgets what stood at first in a layer that has gone since: an earlier question may have been on its way out, and
   * when its layer comes up once more it asks anew.
   */
  #forgetGone(): void {
    for (const element of this.#first) {
      if (isStanding(element) && isSeen(element)) continue;
      const layer = this.#layers.get(element);
      if (!layer || (isStanding(layer) && isSeen(layer))) continue;
      const appearance = this.#known.get(element) ?? '';
      this.#first.delete(element);
      this.#known.delete(element);
      for (const counts of [this.#most, this.#atFirst]) {
        counts.set(appearance, Math.max(0, (counts.get(appearance) ?? 0) - 1));
      }
    }
  }

  /** From now on, nothing in an area counts as new. */
  close(area: Element): void {
    this.#closed.add(area);
  }

  /** Whether an area had something to press before the press, as the detail's own has. */
  wasThere(area: Element): boolean {
    return [...this.#first].some((element) => holds(area, element));
  }

  /**
   * What is new: not known, or known with another appearance. An element outside of all layers may have
   * been drawn again, and so may an element of the detail: it is new only where more elements of its
   * appearance are in view than before.
   *
   * @param inView returns everything of a kind that is in view, without what is known
   */
  newAmong(inView: (known?: Known) => HTMLElement[], root: Element): HTMLElement[] {
    this.#forgetGone();
    const known = { has: (element: Element) => this.#isKnown(element) };
    const unknown = inView(known).filter((element) => !isWithinAny(element, this.#closed));
    if (unknown.length === 0) return [];
    const counts = countAppearances(inView());
    const detail = safeDetail(root);
    return unknown.filter((element) => {
      const appearance = appearanceOf(element);
      const count = counts.get(appearance) ?? 0;
      const isOneMore = count > (this.#most.get(appearance) ?? 0);
      const isMoreThanAtFirst = count > (this.#atFirst.get(appearance) ?? 0);
      if (detail && holds(detail, element)) {
        return isOneMore || this.#isNewOverDetail(element, detail, isMoreThanAtFirst);
      }
      if (!this.#documents.has(element.ownerDocument)) return isOneMore;
      return isMoreThanAtFirst || this.#isNewLayer(layerAround(element));
    });
  }

  /** Whether an element of the detail stands in a layer over it, or in a dialog of its own. */
  #isNewOverDetail(element: Element, detail: Element, isMoreThanAtFirst: boolean): boolean {
    const isOver = () => isMoreThanAtFirst && this.#isNewLayer(layerWithin(element, detail));
    // Controls that look alike, but stand behind a dialog, cannot be used now.
    const isInOwnDialog = () => this.#isNewLayer(dialogAround(element));
    return isOver() || isInOwnDialog();
  }

  /** Whether nothing known stands in a layer: a new dialog may use the words of an earlier one. */
  #isNewLayer(layer: Element | undefined): boolean {
    if (!layer || this.#isPage(layer)) return false;
    return ![...this.#known.keys()].some((known) => holds(layer, known));
  }

  #isKnown(element: Element): boolean {
    const appearance = this.#known.get(element);
    if (appearance === undefined) return false;
    return element.matches(FIELDS) || appearance === appearanceOf(element);
  }
}

const FIELDS = 'input:not([type="button"], [type="submit"]), select, textarea';

/** What tells one control from another: its words and names; for a field without a label, what is in their place. */
function appearanceOf(element: Element): string {
  const { value = '' } = element as Partial<HTMLInputElement>;
  const isButton = element.matches('input[type="button"], input[type="submit"]');
  return [
    element.localName,
    tidy(element.textContent ?? ''),
    ...['aria-label', 'title', 'name', 'placeholder'].map((name) => element.getAttribute(name)),
    isButton ? value : '',
  ].join('\n');
}

/** How many elements there are of each appearance. */
function countAppearances(elements: readonly Element[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of elements) {
    const appearance = appearanceOf(element);
    counts.set(appearance, (counts.get(appearance) ?? 0) + 1);
  }
  return counts;
}
