/** Icon buttons round a list of one page, each with a name that half says « next » or « back ». */
import { endanger, tellDanger } from './danger.ts';
import { listOf, PRESSABLE, rows } from './page.ts';
import { whenChanged } from './tree.ts';

const BEFORE = [
  '<a href="#" class="btn pull-right"><i class="fa-solid fa-arrow-right-from-bracket"></i></a>',
  '<a href="#" class="btn pull-left" title="Retour aux services"><i class="fa fa-chevron-left"></i></a>',
];
const AFTER = [
  '<button class="btn btn-danger pull-right"><i class="fa fa-trash"></i></button>',
  '<button class="btn"><i class="bi bi-box-arrow-right"></i></button>',
  '<button class="btn"><i class="fa fa-chevron-right"></i></button>',
];

/** The whole row listens, and shows a hand: what is pressed beside its own controls is a danger. */
export function offerLiveRows(happens: () => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    for (const row of rows().filter((one) => !known.has(one))) {
      known.add(row);
      row.style.cursor = 'pointer';
      row.addEventListener('click', (event) => {
        const isControl = (event.target as Element).closest(PRESSABLE);
        if (!isControl) tellDanger('a row beside its controls');
      });
      happens();
    }
  });
}

export function offerIcons(happens: () => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    const [row] = rows();
    const list = row && listOf(row);
    if (!list || known.has(list)) return;
    known.add(list);
    happens();
    list.before(...BEFORE.map(iconButton));
    list.after(...AFTER.map(iconButton));
  });
}

function iconButton(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  const button = template.content.firstElementChild as HTMLElement;
  const icon = button.firstElementChild as HTMLElement;
  icon.style.cssText = 'display: inline-block; width: 16px; height: 16px; background: #333';
  return endanger(button, icon.className);
}
