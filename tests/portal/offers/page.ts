/** What a person finds in a page of the portal, whatever its skin is made of. */
import { all, around, closest, isSeen, textOf } from './tree.ts';

/** A line of the open detail: its elements, two where they have none in common; its + or x. */
export interface Line {
  label: HTMLElement;
  parts: HTMLElement[];
  sign: HTMLElement | undefined;
}

export interface Detail {
  /** What can be pressed at its foot. */
  sip: HTMLElement;
  close: HTMLElement;
  /** All of it, but perhaps for its title. */
  whole: HTMLElement;
}

export const OPTIONS = [
  'Numéro à présenter',
  'Option standardiste',
  'Numéro Fax2Mail',
  'Superviseur',
];

const LABELS = 'dt, th, label, span, p, .q-item__label';
const HEADINGS = 'h2, h3, h4, legend, .q-item__label--header';
/** What a person takes for a control in any skin. */
export const PRESSABLE =
  'a, button, input[type="submit"], input[type="image"], sl-button, sl-icon-button, .pressed, [class*=" js-"]';

// The list ------------------------------------------------------------------------------------

/** The rows of the users. */
export function rows(): HTMLElement[] {
  const found = all('tr, [role="row"], .line').filter((row) => closest(row, '#users'));
  return found.filter((row) => licenceIn(row) && openerOf(row));
}

/** The row of a user, if it is in the page. */
export function rowOf(licence: string): HTMLElement | undefined {
  return rows().find((row) => licenceIn(row) === licence);
}

/** The table with its headings, or what stands for it. */
export function listOf(row: HTMLElement): HTMLElement {
  return row.closest<HTMLElement>('table, [role="grid"]') ?? (row.parentElement as HTMLElement);
}

/** The reference that stands in an element first. */
export function licenceIn(element: Element): string | undefined {
  return /FPC\d+/.exec(element.textContent ?? '')?.[0];
}

/** The *Détail* of a row. */
export function openerOf(row: Element): HTMLElement | undefined {
  return [...row.querySelectorAll<HTMLElement>(PRESSABLE)].at(-1);
}

// The detail ----------------------------------------------------------------------------------

/** The detail in view, with its options. A detail that only has its head does not count yet. */
export function detailInView(): Detail | undefined {
  const sip = pressableNamed(/^Réinitialiser mot de passe SIP$/);
  const close = pressableNamed(/^Fermer$/);
  const line = lineOf('Superviseur');
  return sip && close && line && { sip, close, whole: around(sip, line.label) };
}

function pressableNamed(name: RegExp): HTMLElement | undefined {
  return all(PRESSABLE).find((element) => name.test(textOf(element)) && isSeen(element));
}

/** The line of an option in view. */
export function lineOf(option: string): Line | undefined {
  const label = all(LABELS).find((element) => {
    return textOf(element) === option && element.children.length === 0 && isSeen(element);
  });
  return label && lineAround(label);
}

/** A line of the part *Restrictions* in view, where the skin shows any. */
export function restriction(): Line | undefined {
  return lineOf("Restrictions d'appels sortants");
}

/** The heading of a part of the detail. */
export function heading(text: string): HTMLElement | undefined {
  return all(HEADINGS).find((element) => textOf(element) === text && isSeen(element));
}

/** What a line is in some skin or other. */
const SHAPES = [
  'tr',
  '.form-group',
  '.MuiGrid-container',
  'mat-list-item',
  '.q-item',
  'p',
  '.popup li',
];

function lineAround(label: HTMLElement): Line {
  const isTerm = label.localName === 'dt';
  const shape = SHAPES.find((one) => label.closest(one));
  const parts = isTerm
    ? [label, label.nextElementSibling as HTMLElement]
    : [label.closest<HTMLElement>(shape ?? '*') ?? label];
  const pressables = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(PRESSABLE)]);
  const isSign = (one: HTMLElement) =>
    !one.matches('[role="switch"]') && !one.closest('[data-offered]');
  return { label, parts, sign: pressables.find(isSign) };
}

// Pressing ------------------------------------------------------------------------------------

/**
 * Called with each press of a + or x of the open detail, before the page hears of it.
 *
 * @param hear returns whether the press goes on to the page
 */
export function whenSignPressed(hear: (sign: HTMLElement, option: string) => boolean): void {
  const listen = (event: MouseEvent) => {
    const path = event.composedPath();
    for (const option of OPTIONS) {
      const sign = lineOf(option)?.sign;
      if (!sign || !path.includes(sign) || hear(sign, option)) continue;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  window.addEventListener('click', listen, { capture: true });
}

/** Called with each press of a *Détail*, with the row it stands in. */
export function whenOpenerPressed(hear: (row: HTMLElement) => void): void {
  const listen = (event: MouseEvent) => {
    const path = event.composedPath();
    const row = rows().find((one) => path.includes(openerOf(one) as HTMLElement));
    if (row) hear(row);
  };
  window.addEventListener('click', listen, { capture: true });
}
