import { stateOfValue } from '../../../bulk/shown-value';
import { isSilent, type Recognised, type Sign } from './option-buttons';

/** How many lines must show a picture before it tells anything: one alone may be there by chance (a pencil). */
const LEAST_LINES = 2;

/**
 * Learns from the option lines of a detail what nameless pictures stand for. By the portal's rule an option that the
 * user has shows an x, any other a +. If one picture only stands beside the former, and another picture only beside the
 * latter, both are understood.
 *
 * @returns the kind of a control that `recognisedButton` does not know; `unclear` where the lines do not tell
 */
export function learnPictures(
  lines: readonly { value: string; controls: readonly Element[] }[],
): (control: Element) => Recognised | undefined {
  const pictures = countBeside(lines);
  const all = [...pictures.values()];
  const tells =
    all.length === 2 &&
    all.some(({ set, unset }) => set >= LEAST_LINES && unset === 0) &&
    all.some(({ set, unset }) => unset >= LEAST_LINES && set === 0);
  return (control) => {
    if (!isSilent(control)) return undefined;
    const picture = pictures.get(pictureOf(control));
    if (!picture) return undefined;
    const sign: Sign = { by: 'lines', text: '' };
    if (!tells) return { kind: 'unclear', sign };
    return { kind: picture.set > 0 ? 'remove' : 'add', sign };
  };
}

/** For each picture, how many lines show it whose option is there, or is not. */
function countBeside(
  lines: readonly { value: string; controls: readonly Element[] }[],
): Map<string, { set: number; unset: number }> {
  const pictures = new Map<string, { set: number; unset: number }>();
  for (const { value, controls } of lines) {
    const { kind } = stateOfValue(value);
    for (const picture of new Set(controls.filter(isSilent).map(pictureOf))) {
      const seen = pictures.get(picture) ?? { set: 0, unset: 0 };
      if (kind === 'no') seen.unset++;
      // Beside a value that is unclear a picture tells nothing.
      else if (kind !== 'unclear') seen.set++;
      pictures.set(picture, seen);
    }
  }
  return pictures;
}

/** What tells one picture from another, whatever line it stands in. */
function pictureOf(control: Element): string {
  const inside = [...control.childNodes].map((node) => new XMLSerializer().serializeToString(node));
  const own = ['class', 'src'].map((name) => control.getAttribute(name) ?? '');
  return [...own, ...inside].join('\n');
}
