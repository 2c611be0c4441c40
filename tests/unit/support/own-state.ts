import { type Source, withoutComments } from './sources';

/** What a module keeps from one call to the next: a variable, or a collection that begins empty or is weak. */
const STATE = [
  /^(?:export )?let (\w+)/gm,
  /^(?:export )?const (\w+)[^=\n]*= (?:\/\*.*?\*\/ )?new Weak(?:Map|Set|Ref)\b/gm,
  /^(?:export )?const (\w+)[^=\n]*= (?:\/\*.*?\*\/ )?new (?:Map|Set)(?:<[^(]*>)?\(\)/gm,
  /^(?:export )?const (\w+): (?!readonly )[^=\n]*= \[\];/gm,
];

/** The state in these folders that need not go through `utils/dom/remember`, and why. */
export const OWN_STATE: Record<string, string> = {
  'utils/dom/act/end-animations movedUntil': 'the page does not show what we have ended',
  'utils/dom/act/pointed-tips told': 'the page shows a tip only beneath the pointer',
  'utils/dom/act/pointed-tips parts': 'the page does not show what a press has put into a control',
  'utils/dom/act/last-press lastPress': 'the page does not show what we pressed last',
  'utils/dom/act/yield-to-page channel': 'one channel for all: it would be collected late',
  'utils/dom/act/yield-to-page waiting': 'who waits for that channel: nothing of a page',
  'utils/dom/hidden-tab/timer waker': 'set by a run: nothing of a page',
  'utils/dom/seen/tips known': 'goes by the name of an attribute alone, whatever the page',
  'utils/portal/change/dialogue/question-words completeSentences':
    'the page does not show which questions were complete before',
  'utils/portal/change/press/listening-delay unheardIn':
    'the page does not show which presses it did not hear',
  'utils/portal/page/page-scripts turned':
    'pages whose scripts have run stay so until they are gone',
  'utils/portal/page/page-or-frame pagesToGo':
    'the page does not show that it was kept from leaving',
  'utils/portal/users/scrolling/remembered-positions positionsIn':
    'the page does not show where users are that are out of view',
};

/** What a file remembers by itself, each with what to do instead. */
export function wrongState({ path, text }: Source): string[] {
  const isOurs = /^utils\/(?:dom|portal)\//.test(path);
  if (!isOurs || path.startsWith('utils/dom/remember/')) return [];
  const code = withoutComments(text);
  const names = STATE.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name));
  return names
    .filter((name) => OWN_STATE[`${path.replace(/\.tsx?$/, '')} ${name}`] === undefined)
    .map(
      (name) => `${path} remembers ${name}. Instead: a way of utils/dom/remember, which forgets.`,
    );
}
