import {
  controlWords,
  inControl,
  type Known,
  pressableParts,
  usableControls,
} from '../../../dom/seen/controls';
import { isEnabled, isSeen, isVisible } from '../../../dom/seen/visible';
import { all, holds, isWithinAny } from '../../../dom/tree/search';
import { textNodes, textOf } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import { fieldsIn, opensChoices } from '../../detail/fields/fields';
import { isPlaceholder } from '../../detail/lines/line-value';
import {
  type Bounds,
  dialogAround,
  layerAround,
  layerWithin,
  placeOf,
  toastAround,
  wordsIn,
} from '../../page/layer';
import { isGoodNews, tellsOfDone } from '../../page/messages/message-texts';
import { FORBIDDEN, GOES_ON, NO_WORDS, YES_WORDS } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { isQuestion } from '../consent/may-confirm';
import { entriesIn, innermost, isEntry, listAround } from '../value/open-list';
import {
  byIcon,
  closestTo,
  controlOf,
  countLooks,
  isCross,
  isMildWord,
  lookOf,
  MILDEST,
  type Named,
} from './answer-controls';

/**
 * What a press of + or x brought up: a field for the value, a confirmation, news to be closed, or what
 * is none of these. `text` is all that it says beside its buttons, `place` where it stands.
 */
export type Question =
  | (Asked & { kind: 'value'; field: HTMLElement; yes?: HTMLElement })
  | (Asked & { kind: 'confirm'; yes: HTMLElement })
  | (Asked & { kind: 'notice'; yes: HTMLElement })
  | (Asked & { kind: 'unknown' })
  /** Several fields, or several ways to say yes. */
  | (Asked & { kind: 'ambiguous' });

interface Asked {
  text: string;
  place: Element;
  no?: HTMLElement;
}

export type ValueQuestion = Extract<Question, { kind: 'value' }>;

/** What a question must be told from, and by. */
export interface AskingPlace extends Bounds {
  /** Whether a text is the value to be given. */
  isValue: (text: string) => boolean;
  /** Whether a button's words say yes to what was wished for, and to nothing else. */
  isConsent: (words: string) => boolean;
  /** Whether a text asks whether the very change that was wished for is to be made. */
  isMeant: (text: string) => boolean;
  /** Whether a text is news, and asks nothing. */
  isNews: (text: string) => boolean;
  detail: (root: Element) => Element | undefined;
  /** Whether a control stands where nothing can be asked; not looked at, for there may be many. */
  isAside: (control: Element) => boolean;
  /**
   * Whether a control is the + or x of an option's line: those are pressed, they are no answers. In a
   * line that holds `beside` it may be one: some portals ask in the line itself.
   */
  isOfLine: (control: Element, beside: Element) => boolean;
  /** Whether a node stands in the line of the option that was pressed. */
  isInPressedLine: (node: Node) => boolean;
  /** Whether a text of that line was there before the press. */
  wasInLine: (text: string) => boolean;
}

/**
 * Tells what asks something from what was there already. What a portal draws again looks the same as
 * before: only what is new to the eye, beyond the elements known, is a question. An element that is
 * known but says something else is new, too.
 */
export class QuestionWatch {
  /** Elements in view, with their look at that time. */
  readonly #known = new Map<Element, string>();
  /** How many controls and fields of each look have been in view at once: by now, and at first. */
  readonly #looks = new Map<string, number>();
  readonly #firstLooks = new Map<string, number>();
  /** What was in view before the press. */
  readonly #first = new Set<Element>();
  readonly #documents = new WeakSet<Document>();
  /** Where a yes was given: nothing is pressed there any more. */
  readonly #answered = new Set<Element>();
  readonly #place: AskingPlace;
  #isComing = false;

  /** Whether something came up, by the last look, that nobody can see yet. */
  get isComing(): boolean {
    return this.#isComing;
  }

  constructor(place: AskingPlace) {
    this.#place = place;
  }

  /** Takes in what is in view: it is no question from now on. */
  note(root: Element): void {
    const isFirst = this.#known.size === 0;
    const inView = [...fieldsIn(root), ...this.#controlsIn(root)];
    for (const element of inView) {
      this.#known.set(element, lookOf(element));
      this.#documents.add(element.ownerDocument);
    }
    for (const [look, count] of countLooks(inView)) {
      this.#looks.set(look, Math.max(count, this.#looks.get(look) ?? 0));
      if (isFirst) this.#firstLooks.set(look, count);
    }
    if (isFirst) for (const element of inView) this.#first.add(element);
  }

  /** Leaves a question alone for good, with all that stands in its place. */
  close({ place }: Question): void {
    this.#answered.add(place);
  }

  /**
   * The question in view, if there is one.
   *
   * @param layer what lies over the detail, looked through well
   * @param field the one that is being filled in: others are its own
   */
  find(root: Element, layer?: Element, field?: HTMLElement): Question | undefined {
    const fields = this.#fresh((known) => fieldsIn(root, known), root);
    const silent = layer ? pressableParts(layer) : [];
    const controls = this.#fresh((known) => {
      const others = silent.filter((part) => !known?.has(part));
      return [...new Set([...this.#controlsIn(root, known), ...others])];
    }, root);
    const asking = controls.filter((one) => !this.#isInPassing(one));
    this.#isComing = asking.some((one) => !isSeen(one) && layerAround(one) !== undefined);
    const named = asking
      // What is still fading in cannot be read yet.
      .filter(isSeen)
      .map((control) => ({ control, words: controlWords(control) }))
      .filter(({ words }) => !words.some((word) => FORBIDDEN.test(word)));
    const no = named.filter(({ words }) => words.some((word) => NO_WORDS.test(word)));
    const yes = named.filter((one) => this.#isYes(one) && !no.includes(one));
    const [refusing, accepting] = [no.map(controlOf), yes.map(controlOf)];
    // Where nobody can say yes before, rows without a sign of it may be what is to be pressed.
    const isBare = layer !== undefined && accepting.length === 0 && hasGreyedYes({ place: layer });
    const entries = layer ? entriesIn(layer, isBare) : [];
    const parts = [...new Set([...silent, ...entries])];
    const lists = this.#listsIn(parts, [...accepting, ...refusing]);
    const asked = field ? [field] : fields.length > 0 ? fields : lists;
    if (asked.length > 0) return this.#valueOf(asked, named, accepting, refusing);
    // Where no more than the cross of a box says no, its OK may do no more than to close news.
    const isClosedOnly = no.length > 0 && no.every(({ words }) => isCross(words));
    return (
      (isClosedOnly ? this.#noticeOf(named) : undefined) ??
      this.#confirmOf(accepting, refusing) ??
      this.#shownOf(named) ??
      this.#noticeOf(named) ??
      this.#unknownOf(named, layer)
    );
  }

  /**
   * What offers to undo what was done asks nothing. Some kits have all that comes up read out as messages are:
   * there only what asks for the very change is looked at.
   */
  #isInPassing(control: Element): boolean {
    const toast = toastAround(control);
    if (!toast) return false;
    // The sign that asks may be drawn by itself, and is no word then.
    const said = textNodes(toast).filter((node) => !inControl(node));
    const isAsked = isQuestion(said.map(({ data }) => data).join(' '));
    return !isAsked || !this.#place.isMeant(tidy(wordsIn(toast, []).join(' ')));
  }

  #isYes({ control, words }: Named): boolean {
    if (taught.looksLike('yes', control)) return true;
    const isNamed = words.some((word) => YES_WORDS.test(word));
    return isNamed && words.every((word) => this.#isConsent(word));
  }

  #isConsent(word: string): boolean {
    return !/\p{L}{2}/u.test(word) || this.#place.isConsent(word);
  }

  #valueOf(
    fields: readonly HTMLElement[],
    named: readonly Named[],
    yes: readonly HTMLElement[],
    no: readonly HTMLElement[],
  ): Question {
    const [field, ...others] = fields as [HTMLElement, ...HTMLElement[]];
    const accepting = (yes.length > 0 ? yes : byIcon(named)).filter((one) => {
      return !holds(one, field) && !this.#place.isOfLine(one, field);
    });
    const [accept, refuse] = [closestTo(field, accepting), closestTo(field, no)];
    const own = [field, accept ?? field, ...listAround(field)];
    const { place, text } = this.#saidAround(own, refuse);
    const isTwofold = others.some((other) => holds(place, other) && !holds(field, other));
    const rivals = accepting.filter((one) => one !== accept && holds(place, one));
    if (isTwofold || rivals.length > 0) return { kind: 'ambiguous', text, place, no: refuse };
    return { kind: 'value', text, place, field, yes: accept, no: refuse };
  }

  #confirmOf(yes: readonly HTMLElement[], no: readonly HTMLElement[]): Question | undefined {
    const { isOfLine, isInPressedLine } = this.#place;
    const [refuse] = no;
    if (!refuse) return this.#inLineOf(yes.filter(isInPressedLine));
    const accepting = yes.filter((one) => !isOfLine(one, refuse));
    const accept = closestTo(refuse, accepting);
    if (!accept) return undefined;
    const own = closestTo(accept, no) ?? refuse;
    const { place, text } = this.#saidAround([accept, own], own);
    const rivals = accepting.filter((one) => one !== accept && holds(place, one));
    if (rivals.length > 0) return { kind: 'ambiguous', text, place, no: own };
    return { kind: 'confirm', text, place, yes: accept, no: own };
  }

  /** What the person was watched answering, where nothing there is known to say no. */
  #shownOf(named: readonly Named[]): Question | undefined {
    const hits = named.filter(({ control }) => taught.wasWitnessed('yes', control)).map(controlOf);
    const [yes, ...others] = hits;
    if (!yes) return undefined;
    const { place, text } = this.#saidAround([yes]);
    return others.length > 0
      ? { kind: 'ambiguous', text, place }
      : { kind: 'confirm', text, place, yes };
  }

  /** A sign that asks by itself whether it is meant: « Confirmer ? » in the place of its ×. */
  #inLineOf([yes, ...others]: readonly HTMLElement[]): Question | undefined {
    if (!yes) return undefined;
    const { place, text } = this.#saidAround([yes]);
    if (others.length > 0) return { kind: 'ambiguous', text, place };
    return { kind: 'confirm', text: tidy(`${text} ${textOf(yes)}`), place, yes };
  }

  /** News have one control, and perhaps an ×; their mildest one closes them. */
  #noticeOf(named: readonly Named[]): Question | undefined {
    for (const { control: closer } of named) {
      const place = layerAround(closer);
      if (!place || this.#place.isPage(place) || fieldsIn(place).length > 0) continue;
      const own = named.filter((one) => holds(place, one.control));
      const crosses = own.filter(({ words }) => isCross(words));
      const worded = own.filter((one) => !crosses.includes(one));
      const isAll = usableControls(place).every((one) =>
        own.some((other) => other.control === one),
      );
      const closers = [...worded, ...crosses];
      const isMild = closers.every(({ words }) => isCross(words) || words.every(isMildWord));
      if (!isAll || !isMild || worded.length > 1 || crosses.length > 1) continue;
      const text = tidy(wordsIn(place, []).join(' '));
      if (!this.#place.isNews(text)) continue;
      const mild = worded.find(({ words }) => words.some((word) => MILDEST.test(word)));
      const yes = mild ?? crosses[0] ?? worded[0];
      // Who is to go on has not gone there yet.
      const goesOn = yes?.words.some((word) => GOES_ON.test(word)) && !isGoodNews(text);
      if (yes && !goesOn) return { kind: 'notice', text, place, yes: yes.control };
    }
    return undefined;
  }

  /** What came up over the page with something to press, and is not understood. */
  #unknownOf(named: readonly Named[], over?: Element): Question | undefined {
    for (const { control: one } of named) {
      const dialog = dialogAround(one) ?? (over && holds(over, one) ? over : undefined);
      const place = dialog && (layerAround(one) ?? dialog);
      if (!place || this.#place.isPage(place) || this.#wasThere(place)) continue;
      const own = named.filter((other) => holds(place, other.control));
      if (own.every(({ words }) => isCross(words))) continue;
      const text = tidy(wordsIn(place, []).join(' '));
      // What can only be called off is done: to do so would undo it.
      if (tellsOfDone(text)) continue;
      const no = own.find(({ words }) => words.some((word) => NO_WORDS.test(word)));
      return { kind: 'unknown', text, place, no: no?.control };
    }
    return undefined;
  }

  #saidAround(parts: readonly Element[], no?: HTMLElement): { place: Element; text: string } {
    const own = no ? [...parts, no] : parts;
    const place = placeOf(own, this.#place);
    const { isInPressedLine, wasInLine } = this.#place;
    // In the line that was pressed, its old value is no part of what is asked.
    const isSaid = (node: Text) => !isInPressedLine(node) || !wasInLine(tidy(node.data));
    return { place, text: tidy(wordsIn(place, parts, isSaid).join(' ')) };
  }

  #controlsIn(root: Element, known?: Known): HTMLElement[] {
    const { isAside } = this.#place;
    return usableControls(root, { has: (one) => known?.has(one) || isAside(one) });
  }

  /** What some makers draw for a list box: it shows nothing of what it is, but what can be chosen. */
  #listsIn(parts: readonly HTMLElement[], buttons: readonly HTMLElement[]): HTMLElement[] {
    const others = parts.filter((part) => !buttons.includes(part));
    const holding = others.filter((part) => {
      return textNodes(part).some(({ data }) => this.#place.isValue(tidy(data)));
    });
    const entries = holding.filter((part) => isEntry(part) && !this.#place.isAside(part));
    // Two entries of a list that is always open may be meant alike.
    if (entries.length > 0) return innermost(entries);
    if (holding[0]) return [holding[0]];
    return others.filter((part) => {
      // A button with such words may be the yes itself: it offers choices where another one is.
      const isButton = part.matches('a, button, [role="button"]');
      return isButton ? buttons.length > 0 && opensChoices(part) : isPlaceholder(textOf(part));
    });
  }

  /**
   * What is not known, or looks otherwise than it did. What stands in no layer of its own may only have
   * been drawn again: there it takes a look that has not been in view as often. In the detail a layer that is
   * no dialog may be one of its parts that was drawn again: there, too.
   *
   * @param inView everything of a kind that is in view, but for what is known
   */
  #fresh(inView: (known?: Known) => HTMLElement[], root: Element): HTMLElement[] {
    const known = { has: (element: Element) => this.#isKnown(element) };
    const unknown = inView(known).filter((element) => !isWithinAny(element, this.#answered));
    if (unknown.length === 0) return [];
    const counts = countLooks(inView());
    const detail = this.#place.detail(root);
    return unknown.filter((element) => {
      const look = lookOf(element);
      const count = counts.get(look) ?? 0;
      const isInDetail = detail !== undefined && holds(detail, element);
      const isInPage = this.#documents.has(element.ownerDocument);
      const isOnceMore = count > (this.#firstLooks.get(look) ?? 0);
      if (isInDetail) {
        // Behind a dialog of its own the signs that look alike are out of use.
        const isOfOwn = () => this.#isNewLayer(dialogAround(element));
        const isOver = () => isOnceMore && this.#isNewLayer(layerWithin(element, detail));
        return count > (this.#looks.get(look) ?? 0) || isOver() || isOfOwn();
      }
      if (!isInPage) return count > (this.#looks.get(look) ?? 0);
      return isOnceMore || this.#isNewLayer(layerAround(element));
    });
  }

  /** Whether a layer stood there before the press, as the detail's own does. */
  #wasThere(place: Element): boolean {
    return [...this.#first].some((element) => holds(place, element));
  }

  /** A dialog may use the words of another one, but what has long been in the page is none of it. */
  #isNewLayer(layer: Element | undefined): boolean {
    if (!layer || this.#place.isPage(layer)) return false;
    return ![...this.#known.keys()].some((known) => holds(layer, known));
  }

  #isKnown(element: Element): boolean {
    const look = this.#known.get(element);
    if (look === undefined) return false;
    return element.matches(FIELDS) || look === lookOf(element);
  }
}

const FIELDS = 'input:not([type="button"], [type="submit"]), select, textarea';

/** Whether a yes stands in a question's place that cannot be pressed. */
export function hasGreyedYes({ place }: Pick<Question, 'place'>): boolean {
  const buttons = all(place, 'button, [role="button"], input[type="button"], input[type="submit"]');
  return buttons.some((button) => {
    const isYes = controlWords(button).some((word) => YES_WORDS.test(word));
    return isYes && isVisible(button) && !isEnabled(button);
  });
}
