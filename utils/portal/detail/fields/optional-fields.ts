import { textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';

/** Says in a label that a field may be left empty. */
const OPTIONAL = /^(?:facultati(?:f|ve)|optionnel(?:le)?|optional)$/;
/** What may be told beside a change: nothing is done by it. */
const REASON =
  /^(?:motifs?|raisons?|commentaires?|remarques?|observations?|notes?|precisions?|libelle|description|justification|reason|comments?|remarks?|label)$/;
/** Words that may stand beside these, and ask for nothing. */
const BESIDE =
  /^(?:le|la|l|un|une|votre|vos|du|de|des|d|pour|a|the|your|of|for|retrait|ajout|suppression|association|modification|changement|operation|demande|request|change|interne|internal|champ|field)$/;

/**
 * The labels of a field for a text that say that it may be left empty, as it is, and that it is for a reason or a note;
 * none of another field. A label that says more is a part of the question, and a number that may be left out is the value.
 */
export function optionalLabels(field: Element): readonly Element[] {
  if (!field.matches('input:not([type]), input[type="text"], textarea')) return [];
  const { value, required, labels } = field as HTMLInputElement;
  if (value !== '' || required) return [];
  const all = [...(labels ?? [])];
  const words = all.flatMap((label) => fold(textOf(label)).match(/[\p{L}\p{N}]+/gu) ?? []);
  const kinds = [OPTIONAL, REASON, BESIDE];
  const isPlain = words.every((word) => kinds.some((kind) => kind.test(word)));
  return isPlain && [OPTIONAL, REASON].every((kind) => words.some((word) => kind.test(word)))
    ? all
    : [];
}
