import { holds } from '../../../dom/tree/search';
import { tidy } from '../../../text';
import { dialogAround, layerAround } from '../../page/layer';
import { tellsOfDone } from '../../page/messages/message-texts';
import { type AnswerControls, isCrossSign, saysNo } from './answer-controls';
import type { Question } from './question';
import type { QuestionContext } from './question-context';
import { wordsBeside } from './words-beside';

/**
 * What came up over the page with something to press, and is not understood.
 *
 * @param wasThere whether an area was there before the press
 * @param over the layer that lies over the detail
 */
export function unknownQuestion(
  { all }: AnswerControls,
  { isPage }: QuestionContext,
  wasThere: (area: Element) => boolean,
  over?: Element,
): Question | undefined {
  for (const { control } of all) {
    const dialog = dialogAround(control) ?? (over && holds(over, control) ? over : undefined);
    const area = dialog && (layerAround(control) ?? dialog);
    if (!area || isPage(area) || wasThere(area)) continue;
    const own = all.filter((other) => holds(area, other.control));
    if (own.every(({ words }) => isCrossSign(words))) continue;
    const text = tidy(wordsBeside(area, []).join(' '));
    // It tells of what was done: to call it off would undo that.
    if (tellsOfDone(text)) continue;
    return { kind: 'unknown', text, area, no: own.find(saysNo)?.control };
  }
  return undefined;
}
