import { plainValue, stateOfValue } from '../../../bulk/shown-value';
import { fold } from '../../../text';
import type { PortalProfile } from './portal-profile';

/**
 * A value in the words of the guide, where a person has shown that it means yes or no; else the value itself.
 *
 * @param label the option whose value it is
 */
export function inGuideWords(
  value: string,
  label: string,
  { yes, no }: PortalProfile['values'],
): string {
  if (yes.length + no.length === 0 || stateOfValue(value).kind !== 'unclear') return value;
  const plain = fold(plainValue(value, label));
  const word = withoutNote(plain);
  const [isYes, isNo] = [yes.includes(word), no.includes(word)];
  if (isYes === isNo) return value;
  return `${isYes ? 'Oui' : 'Non'}${plain.slice(word.length)}`;
}

/**
 * A value without a note in brackets that does not change its meaning: `En réserve (3 libres)` is `En réserve`.
 * A note such as `(en attente)` does change it and stays.
 */
export function withoutNote(value: string): string {
  const [head = ''] = value.split(/\s*[([]/);
  const note = value.slice(head.length);
  const saysNothing = head !== '' && ['no', 'yes'].includes(stateOfValue(`Non${note}`).kind);
  return saysNothing ? head : value;
}
