import type { Sign } from '../buttons/option-buttons';

/** A line of a user's detail: its label, what stands beside it, and its buttons. */
export interface DetailLine {
  label: string;
  value: string;
  /** Whether it stands in the part *Options*. */
  isOption: boolean;
  /** Whether words between its buttons say that it may be two lines. */
  isAmbiguous: boolean;
  /** The label's own text. */
  node: Text;
  /** The elements that make up the line. */
  parts: Element[];
  add: HTMLElement[];
  remove: HTMLElement[];
  /** The field beside the +, where the value is chosen before the press. */
  entry?: HTMLElement;
  /** Whether it has a list to choose from, and no button. */
  isListAlone: boolean;
  /** What the line shows as its value beside such a field, whatever the field shows. */
  valueBeside: (entry: HTMLElement) => string;
  /** Whether it has a + or an x that is greyed. */
  isGreyed: boolean;
  /** Controls that do not look like a + or an x, but may be one. */
  unclear: HTMLElement[];
  /** What each of these controls was recognised by. */
  signs: ReadonlyMap<Element, Sign>;
}
