import { tidy } from '../../../text';
import { radiosIn } from '../../detail/fields/radio-group';

/** The texts that a person could choose in a field, as far as they can be read without opening anything. */
export function offeredIn(field: HTMLElement): string[] {
  if (field.localName !== 'select') return radiosIn(field).map(({ text }) => text);
  const options = [...(field as HTMLSelectElement).options].filter(({ disabled, hidden }) => {
    return !disabled && !hidden;
  });
  return options.map(({ text }) => tidy(text));
}
