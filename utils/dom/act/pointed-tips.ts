import { tidy } from '../../text';
import { childrenOf, parentOf } from '../flat-tree';
import { forgetFound } from '../remember/memory';
import { forgetLook } from '../remember/once-per-look';
import { PRESSABLE } from '../seen/controls';
import { scrolling } from '../seen/scrollers';
import { isSeen, isTextSeen } from '../seen/visible';
import { isMarkOfPress } from '../tree/blank-elements';
import { isOwn } from '../tree/own-elements';
import { all, elementsNamedIn, holds } from '../tree/search';
import { textOf } from '../tree/text-runs';
import { textNodes } from '../tree/texts';

/**
 * Tips that a page shows only beneath the pointer: no attribute names such a picture. The tip of one control names all
 * controls that look the same, as each row has its own.
 */

const TIP = '[role="tooltip"]';
/** A longer text explains, and names nothing; in letters. */
const LONGEST_TIP = 60;
/** How many elements may listen to the pointer: the control, and those around it. */
const AROUND = 3;

/** The tips that were told, by what the control shows; an empty text where none was. */
const told = new Map<string, string>();

/** The contents of a control when its tip was first asked for: anything added since may only mark a press. */
const parts = new WeakMap<Element, ReadonlySet<Element>>();

/** The tip that was told of a control, or of one that shows the same; empty where none was. */
export function pointedTipOf(control: Element): string {
  const tip = told.size === 0 ? undefined : told.get(faceOf(control));
  if (tip === undefined) return '';
  if (!parts.has(control)) parts.set(control, new Set(control.querySelectorAll('*')));
  return tip;
}

/** Whether the pointer has been over a control that shows the same. */
export function wasPointedAt(control: Element): boolean {
  return told.has(faceOf(control));
}

/** What the tips say that a control refers to now: perhaps only as long as the pointer is over it. */
export function tipNamed(control: Element): string {
  const tips = elementsNamedIn(control, 'aria-describedby').filter((named) => named.matches(TIP));
  return tidy(tips.map(({ textContent }) => textContent).join(' '));
}

/** The pointer over one control. Nothing is pressed. */
export class Pointing {
  readonly #control: Element;
  readonly #face: string;
  readonly #root: Element;
  readonly #before: ReadonlySet<Element>;

  /** @param root where its tip may come up */
  constructor(control: Element, root: Element) {
    this.#control = control;
    this.#root = root;
    // Now: beneath the pointer it may look different.
    this.#face = faceOf(control);
    this.#before = new Set(this.#inView());
  }

  /** Brings the control into view. */
  reach(): void {
    scrolling(this.#control, () => {
      this.#control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    });
  }

  enter(): void {
    this.#send(['pointerover', 'mouseover', 'mousemove'], ['pointerenter', 'mouseenter']);
  }

  leave(): void {
    this.#send(['pointerout', 'mouseout'], ['pointerleave', 'mouseleave']);
  }

  /** The tip that has come up; `undefined` as long as there is none. */
  get tip(): string | undefined {
    const [fresh, ...others] = this.#fresh();
    const text = fresh && others.length === 0 ? tidy(textOf(fresh)) : '';
    return text === '' ? undefined : text;
  }

  /** Whether no tip that has come up is still there. */
  get isGone(): boolean {
    return this.#fresh().length === 0;
  }

  /** Remembers what was told. */
  keep(tip: string): void {
    told.set(this.#face, tip);
    forgetFound();
    forgetLook();
  }

  #fresh(): Element[] {
    return this.#inView().filter((tip) => !this.#before.has(tip));
  }

  #inView(): Element[] {
    const tips = all<Element>(this.#root, TIP).filter(isSeen);
    const others = layersBeside(this.#control).filter((layer) => {
      return !tips.some((tip) => holds(layer, tip) || holds(tip, layer)) && showsTip(layer);
    });
    return [...tips, ...others];
  }

  #send(bubbling: readonly string[], own: readonly string[]): void {
    const { left, top, width, height } = this.#control.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, composed: true };
    const make = (name: string, bubbles: boolean) => {
      const init = { ...at, bubbles };
      if (name.startsWith('mouse')) return new MouseEvent(name, init);
      return new PointerEvent(name, {
        ...init,
        pointerType: 'mouse',
        pointerId: 1,
        isPrimary: true,
      });
    };
    for (const name of bubbling) this.#control.dispatchEvent(make(name, true));
    let around: Element | null = this.#control;
    for (let depth = 0; around && depth < AROUND; depth++, around = parentOf(around)) {
      for (const name of own) around.dispatchEvent(make(name, false));
    }
  }
}

/** What stands at the end of the page, apart from what holds a control: some kits give their tips no role. */
function layersBeside(control: Element): Element[] {
  const { body } = control.ownerDocument;
  const apart = childrenOf(body).filter((child) => !holds(child, control) && !isOwn(child));
  return apart.flatMap((child) => {
    const inside = childrenOf(child);
    // An element that holds several tips may have been there before, and get another one.
    return inside.length > 1 ? inside : [child];
  });
}

/** Whether a part of the page shows a few words and nothing that could be pressed, as a tip does. */
function showsTip(part: Element): boolean {
  const texts = textNodes(part);
  const length = texts.reduce((sum, { data }) => sum + data.length, 0);
  if (length === 0 || length > LONGEST_TIP || all(part, PRESSABLE).length > 0) return false;
  return texts.some(isTextSeen);
}

/**
 * What a control shows, as markup, without its own attributes: those may be of its row. One with nothing in it is
 * itself the picture, and two of them may differ by their class or address alone.
 */
function faceOf(control: Element): string {
  const serializer = new XMLSerializer();
  const { childNodes } = withoutMarks(control);
  const inside = Array.from(childNodes, (node) => serializer.serializeToString(node));
  const shown = tidy(inside.join('').replace(UNSEEN, ''));
  return `${control.localName} ${shown === '' ? ownPicture(control) : shown}`;
}

/** What an element without contents may be drawn by. */
function ownPicture(control: Element): string {
  const given = ['class', 'src', 'style'].map((name) => control.getAttribute(name) ?? '');
  return tidy(given.join(' '));
}

/** A control as it is; where it was pressed a moment ago, a copy without the mark of that press. */
function withoutMarks(control: Element): Element {
  const before = parts.get(control);
  const now = Array.from(control.querySelectorAll('*'));
  const marks = now.filter((part) => before?.has(part) === false && isMarkOfPress(part));
  if (marks.length === 0) return control;
  // In a document of its own no custom element is upgraded.
  const copy = document.implementation.createHTMLDocument('').importNode(control, true);
  const copies = Array.from(copy.querySelectorAll('*'));
  for (const mark of marks) copies[now.indexOf(mark)]?.remove();
  return copy;
}

/** What nobody sees, and changes with the pointer and the focus: comments, `tabindex`. */
const UNSEEN = /<!--.*?-->| tabindex="[^"]*"/gs;
