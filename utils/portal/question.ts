import {
  controlWords,
  iconWords,
  inControl,
  type Known,
  pressableParts,
  usableControls,
} from '../dom/controls';
import { isOwn } from '../dom/own';
import { parentOf } from '../dom/steps';
import { textNodes, textOf } from '../dom/texts';
import { all, around, closest, holds } from '../dom/tree';
import { isTextVisible, isVisible } from '../dom/visible';
import { tidy } from '../text';
import { FORBIDDEN, NO_WORDS, NOTICE_WORDS, YES_ICONS, YES_WORDS } from './words';

/**
 * What a press of + or x brought up: a field for the value, a confirmation, or news to be closed.
 * `text` is all that it says, `asks` what it says beside its buttons.
 */
export type Question =
  | { kind: 'value'; text: string; field: HTMLElement; yes?: HTMLElement; no?: HTMLElement }
  | { kind: 'confirm'; text: string; asks: string; yes: HTMLElement; no: HTMLElement }
  | { kind: 'notice'; text: string; yes: HTMLElement };

export type ValueQuestion = Extract<Question, { kind: 'value' }>;

const TYPED =
  'input:not([type]), input[type="text"], input[type="tel"], input[type="search"], input[type="number"], select, textarea';
const COMBOBOX = '[role="combobox"], [aria-haspopup="listbox"]';
const LAYER = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/**
 * Tells what asks something from what was there already. What a portal draws again looks the same as
 * before: only what is new to the eye, beyond the elements known, is a question.
 */
export class QuestionWatch {
  readonly #known = new WeakSet<Element>();
  /** How many controls and fields of each look have been in view at once. */
  readonly #looks = new Map<string, number>();
  readonly #documents = new WeakSet<Document>();
  readonly #place: AskingPlace;

  constructor(place: AskingPlace) {
    this.#place = place;
  }

  /** Takes in what is in view: it is no question from now on. */
  note(root: Element): void {
    const inView = [...fieldsIn(root), ...this.#controlsIn(root)];
    for (const element of inView) {
      this.#known.add(element);
      this.#documents.add(element.ownerDocument);
    }
    for (const [look, count] of countLooks(inView)) {
      this.#looks.set(look, Math.max(count, this.#looks.get(look) ?? 0));
    }
  }

  /** The question in view, if there is one. @param layer what lies over the detail, looked through well */
  find(root: Element, layer?: Element): Question | undefined {
    const fields = this.#fresh((known) => fieldsIn(root, known), root);
    const silent = layer ? pressableParts(layer) : [];
    const pressable = (known?: Known) => {
      const others = silent.filter((part) => !known?.has(part));
      return [...new Set([...this.#controlsIn(root, known), ...others])];
    };
    const controls = this.#fresh(pressable, root);
    const named = controls
      .map((control) => ({ control, words: controlWords(control) }))
      .filter(({ words }) => !words.some((word) => FORBIDDEN.test(word)));
    const says = (pattern: RegExp) => {
      const hits = named.filter(({ words }) => words.some((word) => pattern.test(word)));
      return hits.map(({ control }) => control);
    };
    const no = says(NO_WORDS);
    const yes = says(YES_WORDS).filter((control) => !no.includes(control));
    const field = fields[0] ?? this.#listIn(silent, [...yes, ...no]);
    if (field) {
      const accepting = (yes.length > 0 ? yes : byIcon(named)).filter((control) => {
        return !holds(control, field) && !this.#place.isOfLine(control, field);
      });
      const accept = closestTo(field, accepting);
      const refuse = closestTo(field, no);
      const text = textOf(wordsAround([field, accept ?? field]));
      return { kind: 'value', text, field, yes: accept, no: refuse };
    }
    const [refuse] = no;
    const accepting = yes.filter((control) => refuse && !this.#place.isOfLine(control, refuse));
    const accept = refuse && closestTo(refuse, accepting);
    if (refuse && accept) {
      const place = wordsAround([accept, refuse]);
      const asks = tidy(wordsIn(place, [accept, refuse]).join(' '));
      const [text, other] = [textOf(place), closestTo(accept, no) ?? refuse];
      return { kind: 'confirm', text, asks, yes: accept, no: other };
    }
    return noticeOf(says(NOTICE_WORDS));
  }

  #controlsIn(root: Element, known?: Known): HTMLElement[] {
    const { isAside } = this.#place;
    return usableControls(root, { has: (control) => known?.has(control) || isAside(control) });
  }

  /** What some makers draw for a list box: it shows nothing of what it is, but holds the value. */
  #listIn(parts: readonly HTMLElement[], buttons: readonly HTMLElement[]): HTMLElement | undefined {
    const { isValue } = this.#place;
    return parts.find((part) => {
      return !buttons.includes(part) && textNodes(part).some(({ data }) => isValue(tidy(data)));
    });
  }

  /**
   * What is not known. In the detail, and in a page that has come since, things are drawn again: there
   * it also takes a look that has not been in view as often.
   *
   * @param inView everything of a kind that is in view, but for what is known
   */
  #fresh(inView: (known?: Known) => HTMLElement[], root: Element): HTMLElement[] {
    const unknown = inView(this.#known);
    if (unknown.length === 0) return [];
    const counts = countLooks(inView());
    const detail = this.#place.detail(root);
    return unknown.filter((element) => {
      const isInDetail = detail !== undefined && holds(detail, element);
      if (!isInDetail && this.#documents.has(element.ownerDocument)) return true;
      const look = lookOf(element);
      return (counts.get(look) ?? 0) > (this.#looks.get(look) ?? 0);
    });
  }
}

/** What a question must be told from. */
export interface AskingPlace {
  /** Whether a text is the value to be given. */
  isValue: (text: string) => boolean;
  detail: (root: Element) => Element | undefined;
  /** Whether a control stands where nothing can be asked; not looked at, for there may be many. */
  isAside: (control: Element) => boolean;
  /**
   * Whether a control is the + or x of an option's line: those are pressed, they are no answers. In a
   * line that holds `beside` it may be one: some portals ask in the line itself.
   */
  isOfLine: (control: Element, beside: Element) => boolean;
}

/** The texts in view that are a value, of a list that has come up, say. */
export function textsThatAre(root: Element, isIt: (text: string) => boolean): Text[] {
  return textNodes(root).filter((node) => isIt(tidy(node.data)) && isTextVisible(node));
}

/** What a person would press to take a choice of a list that shows it as a text. */
export function choiceAround(node: Text): HTMLElement | undefined {
  const marked = closest(node, '[role="option"], [role^="menuitem"], li, a, button, label, tr');
  return (marked ?? parentOf(node) ?? undefined) as HTMLElement | undefined;
}

/** Whether a field is a list box of the kit's own, which offers its choices only when pressed. */
export function isCombobox(field: Element): boolean {
  return !field.matches(TYPED) || (field.localName !== 'select' && field.matches(COMBOBOX));
}

/** Whether something can be typed into a field. */
export function isTyped(field: Element): boolean {
  return field.matches(TYPED) && field.localName !== 'select' && !field.hasAttribute('readonly');
}

function fieldsIn(root: Element, known?: Known): HTMLElement[] {
  const boxes = all(root, COMBOBOX).filter((box) => !box.matches('button:not([role])'));
  const typed = all<HTMLInputElement>(root, TYPED).filter((field) => {
    return !boxes.some((box) => box !== field && holds(box, field)) && !isAside(field);
  });
  return [...new Set([...boxes, ...typed])].filter((field) => {
    return !known?.has(field) && !field.matches(':disabled') && !isOwn(field) && isVisible(field);
  });
}

/** A kit's list boxes keep an input of their own that nobody sees or reaches. */
function isAside(field: HTMLInputElement): boolean {
  return closest(field, '[aria-hidden="true"]') !== null || field.tabIndex < 0;
}

/** One press can be told from another by what it is called; fields by their labels' absence too. */
function lookOf(element: Element): string {
  const { value = '' } = element as Partial<HTMLInputElement>;
  const isButton = element.matches('input[type="button"], input[type="submit"]');
  return [
    element.localName,
    tidy(element.textContent ?? ''),
    ...['aria-label', 'title', 'name', 'placeholder'].map((name) => element.getAttribute(name)),
    isButton ? value : '',
  ].join('\n');
}

function countLooks(elements: readonly Element[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of elements) {
    const look = lookOf(element);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return counts;
}

function byIcon(named: { control: HTMLElement }[]): HTMLElement[] {
  return named
    .map(({ control }) => control)
    .filter((control) => YES_ICONS.some((word) => iconWords(control).includes(word)));
}

/** Of several controls the one that shares the smallest part of the page with an element. */
function closestTo(element: Element, controls: readonly HTMLElement[]): HTMLElement | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const hit = controls.find((control) => holds(at as Element, control));
    if (hit) return hit;
  }
  return undefined;
}

function noticeOf(closers: readonly HTMLElement[]): Question | undefined {
  for (const yes of closers) {
    const layer = closest(yes, LAYER);
    if (layer && all(layer, TYPED).length === 0)
      return { kind: 'notice', text: textOf(layer), yes };
  }
  return undefined;
}

/** The closest element around a question's parts that also holds words of its own. */
function wordsAround(parts: readonly Element[]): Element {
  let place = around(parts) as Element;
  const isWhole = () => wordsIn(place, parts).length > 0;
  for (
    let up = parentOf(place);
    up && up.localName !== 'body' && !isWhole();
    up = parentOf(place)
  ) {
    place = up;
  }
  return place;
}

/** What stands beside the controls, of which these are some. */
function wordsIn(place: Element, controls: readonly Element[]): string[] {
  const words = textNodes(place).filter((node) => {
    const isBeside = !controls.some((control) => holds(control, node)) && !inControl(node);
    return isBeside && /\p{L}{2}/u.test(node.data);
  });
  return words.map((node) => node.data);
}
