import { fold, phonesIn, tidy, unwrapped } from '../../../text';
import { radiosIn } from '../../detail/fields/radio-group';
import { OFFER_WORDS } from '../../vocabulary/offer-words';

/**
 * The texts of the numbers that a field offers to be chosen, as far as they can be read without opening anything. An entry
 * that cannot be chosen, or that says anything but one number and what is known to mean nothing else, offers none.
 */
export function offeredIn(field: HTMLElement): string[] {
  if (field.matches(':disabled')) return [];
  const texts =
    field.localName === 'select'
      ? [...(field as HTMLSelectElement).options].filter(isOpen).map(({ text }) => text)
      : radiosIn(field).map(({ text }) => text);
  return texts.map(tidy).filter(isOffer);
}

/** Whether an option of a `select` can be chosen: it and its group are not hidden, not greyed, and have no other name. */
function isOpen(option: HTMLOptionElement): boolean {
  const group = option.closest('optgroup');
  const isShown = [option, group].every((part) => {
    if (!part) return true;
    const { display, visibility } = getComputedStyle(part);
    const isGreyed = part.disabled || part.getAttribute('aria-disabled') === 'true';
    return !isGreyed && !part.hidden && display !== 'none' && visibility !== 'hidden';
  });
  // What has no value of its own asks for a choice. A browser draws the label in the place of the text.
  const isChoice = option.value !== '' && !option.hasAttribute('label');
  return isShown && isChoice && areNeutral(group?.label ?? '');
}

/** Whether a text is one number, without any word that could say that it is not available. */
function isOffer(text: string): boolean {
  if (phonesIn(text).length === 0) return false;
  // Another number, or any figure, is none of the words.
  return areNeutral(unwrapped(text).replace(NUMBER, ' '));
}

/** Whether a text has only words that may stand beside any number that is offered, and no sign that says more. */
function areNeutral(text: string): boolean {
  const plain = fold(text).replace(/\bn°/g, ' ');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return (
    /^[\p{L}\p{N}\s()[\],.:/'-]*$/u.test(plain) && words.every((word) => OFFER_WORDS.has(word))
  );
}

/** A number as `phonesIn` finds it. */
const NUMBER = /(?:\(\+?\d{1,4}\)|\+|\d)(?:[\s.\-/]?(?:\(0\)|\d))+/u;
