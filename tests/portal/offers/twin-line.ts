/** The label of an option once more, in the part *Restrictions*, with a + or x of its own. */
import { endanger } from './danger.ts';
import { heading, type Line, lineOf, restriction } from './page.ts';
import { mark, whenChanged } from './tree.ts';

export function offerTwinLine(happens: () => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    const line = lineOf('Superviseur');
    const options = heading('Options');
    if (!line || !options || known.has(options)) return;
    known.add(options);
    happens();
    const twin = twinOf(line);
    const last = restriction()?.parts.at(-1);
    if (last) {
      last.after(...twin);
      return;
    }
    const title = mark(options.cloneNode(true) as HTMLElement);
    title.textContent = 'Restrictions';
    options.before(title, inList(line, twin));
  });
}

function twinOf({ parts, sign }: Line): HTMLElement[] {
  return parts.map((part) => {
    const copy = mark(part.cloneNode(true) as HTMLElement);
    const place = sign && [...part.querySelectorAll('*')].indexOf(sign);
    const twin = place !== undefined && [...copy.querySelectorAll('*')][place];
    if (twin) endanger(twin, 'Superviseur in Restrictions');
    return copy;
  });
}

/** Terms stand in a list of their own. */
function inList({ parts }: Line, twin: HTMLElement[]): Node {
  const list = parts.length > 1 && (parts[0]?.parentElement?.cloneNode(false) as Element);
  const around = list || document.createDocumentFragment();
  around.append(...twin);
  return around;
}
