import { optionKey } from '../../bulk/option-names';
import { Problem } from '../../bulk/problem';
import type { OptionButton } from '../../bulk/reading';
import { plainValue } from '../../bulk/shown-value';
import { taught } from '../vocabulary/profile/taught';
import type { DetailLine } from './lines/detail-line';
import { buttonOf, readLines } from './lines/option-lines';

/** An option line of a detail, with the button that the plan is made by. */
export interface DetailOption extends DetailLine {
  button: OptionButton;
}

/**
 * The option lines of a detail: the lines of its part *Options*. If it has no such part, the lines that have a button
 * or are asked for.
 *
 * @param wanted labels of the options wanted, which a person may have typed
 * @throws Problem where a line has two buttons of a kind, or a line that is wanted may be two
 */
export function readOptions(detail: Element, wanted: readonly string[]): DetailOption[] {
  const lines = readLines(detail, wanted);
  const asked = new Set([...wanted, ...taught.profile.options].map(optionKey));
  const options = lines.some(({ isOption }) => isOption)
    ? lines.filter(({ isOption }) => isOption)
    : lines.filter(({ label, add, remove }) => {
        return asked.has(optionKey(label)) || add.length + remove.length > 0;
      });
  const isWanted = (label: string) => wanted.some((one) => optionKey(one) === optionKey(label));
  for (const { label, add, remove, isAmbiguous } of options) {
    if (add.length > 1 || remove.length > 1 || (isAmbiguous && isWanted(label))) {
      throw new Problem({ code: 'option-ambiguous', option: label });
    }
  }
  return options.map((line) => {
    return { ...line, value: plainValue(line.value, line.label), button: buttonOf(line) };
  });
}
