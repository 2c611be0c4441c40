import { textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';
import { FORBIDDEN } from '../../vocabulary/portal-words';

/** Says in a label that a field may be left empty. */
const OPTIONAL = /\b(?:facultati(?:f|ve)|optionnel(?:le)?|optional)\b/;

/** The labels of a field for a text that say that it may be left empty, as it is; none of another field. */
export function optionalLabels(field: Element): readonly Element[] {
  if (!field.matches('input:not([type]), input[type="text"], textarea')) return [];
  const { value, required, labels } = field as HTMLInputElement;
  if (value !== '' || required) return [];
  const all = [...(labels ?? [])];
  const said = all.map((label) => fold(textOf(label)));
  const isOptional = said.some((text) => OPTIONAL.test(text));
  return isOptional && !said.some((text) => FORBIDDEN.test(text)) ? all : [];
}
