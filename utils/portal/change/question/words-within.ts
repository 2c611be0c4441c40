import { controlWords } from '../../../dom/seen/control-words';
import { inControl } from '../../../dom/seen/controls';
import { drawnWords } from '../../../dom/seen/drawn-text';
import { isSeen, isTextSeen } from '../../../dom/seen/visible';
import { all, closest, holds } from '../../../dom/tree/search';
import { isDangerous } from '../../vocabulary/danger-words';
import { HELP_WORDS } from '../../vocabulary/line-words';
import { NO_WORDS } from '../../vocabulary/portal-words';
import { TELLING_SIGN } from '../consent/consent-words';
import { isCrossSign } from './answer-controls';
import { linesOf, TELLS } from './words-beside';

/** What is said within a question by other things than its plain texts. */

/** Leads somewhere, or opens something: its words may be a part of a sentence. */
const LINK = 'a, [role="link"], [aria-haspopup], [aria-expanded]';

/**
 * The texts of links that belong to what a question says: those in its sentences (« Retirer Superviseur et [la licence] »,
 * « à [tous les utilisateurs ▾] »), and those on a line of their own that tell of money, or of something grave.
 *
 * @param parts the question's own controls and fields
 */
export function textsOfLinks(area: Element, parts: readonly Element[]): ReadonlySet<Text> {
  const isOwn = (node: Node) => parts.some((part) => holds(part, node));
  const isWord = (node: Text) => {
    return TELLS.test(node.data) && !isOwn(node) && !inControl(node) && isTextSeen(node);
  };
  const said = linesOf(area).flatMap((line) => {
    const [isSentence, isOfAnswers] = [line.some(isWord), line.some(isOwn)];
    return line.filter((node) => {
      const link = closest(node, LINK);
      if (!link || isOwn(node)) return false;
      const words = controlWords(link);
      if (isCrossSign(words) || words.some(isNoPart)) return false;
      const isTelling = TELLING_SIGN.test(node.data) || isDangerous(words);
      return isSentence || (isTelling && !isOfAnswers);
    });
  });
  return new Set(said);
}

function isNoPart(word: string): boolean {
  return NO_WORDS.test(word) || HELP_WORDS.test(word);
}

/** The words that only CSS draws in a question, beside its own controls and fields. */
export function wordsDrawnIn(area: Element, parts: readonly Element[]): string[] {
  const drawing = [area, ...all<Element>(area, '*')].filter((element) => {
    return !inControl(element) && !parts.some((part) => holds(part, element));
  });
  return drawing.flatMap((element) => {
    const words = drawnWords(element).filter((text) => {
      return TELLS.test(text) && !isPicture(element, text);
    });
    return words.length > 0 && isSeen(element) ? words : [];
  });
}

/** Icon fonts draw a picture for one word. */
function isPicture(element: Element, text: string): boolean {
  return element.matches('i, [class*="icon" i]') && /^\s*[a-z_]+\s*$/.test(text);
}
