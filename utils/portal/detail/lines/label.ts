import type { LabelText } from './label-phrases';

/** A label, and the elements that make up its line. */
export interface Label extends LabelText {
  line: Element[];
}
