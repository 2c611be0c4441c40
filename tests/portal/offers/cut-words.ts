/** References and labels that are cut where a line may break, each piece in a text of its own. */
import { detailInView, rows } from './page.ts';
import { mark, whenChanged } from './tree.ts';

const CUT = /FPC172?|Super/;

export function offerCutWords(happens: () => void): void {
  whenChanged(() => {
    const detail = detailInView();
    for (const part of [...rows(), ...(detail ? [detail.whole] : [])]) {
      for (const text of textsIn(part)) {
        cut(text);
        happens();
      }
    }
  });
}

/** The texts in an element that are to be cut. */
function textsIn(part: Element): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => /FPC\d{4}|Superviseur/.test(data));
}

function cut(text: Text): void {
  const found = CUT.exec(text.data);
  const rest = text.splitText((found?.index ?? 0) + (found?.[0].length ?? 0));
  rest.before(mark(document.createElement('wbr')));
}
