import { ANNE, detail, option, portalPage, row } from './html.ts';
import type { InPage, Serve } from './test.ts';

const PEOPLE = Array.from({ length: 15 }, (_, index) => ({
  ...ANNE,
  licence: `FPC1000${10 + index}`,
}));

/**
 * A list of five pages in a box, in a page that can be scrolled itself. `turns` are the pages that were turned to.
 *
 * @param script runs before the first page is drawn; `wait` is how long a turn takes, `pager` what turns pages
 */
export const listPage = (script = '') =>
  portalPage(
    '<p id="pager"></p><div style="height:2000px"></div>',
    `const rows = ${JSON.stringify(PEOPLE.map((person) => row(person)))};
    const box = document.createElement('div');
    box.id = 'box';
    box.style = 'height:60px;width:300px;overflow:auto;overflow-anchor:none';
    const list = users;
    list.replaceWith(box);
    box.append(list);
    document.body.style.paddingTop = '300px';
    const turns = [];
    let [at, wait] = [2, 0];
    let links = (page) => '<button data-p="' + (page - 1) + '"' + (page > 1 ? '' : ' disabled') + '>Précédent</button> '
      + '<button data-p="' + (page + 1) + '"' + (page < 5 ? '' : ' disabled') + '>Suivant</button> Page ' + page + ' sur 5';
    const draw = (page) => {
      at = page;
      users.tBodies[0].innerHTML = rows.slice(3 * page - 3, 3 * page).join('');
      pager.innerHTML = links(page);
      for (const a of users.querySelectorAll('.d')) a.onclick = (event) => { event.preventDefault(); show(a.dataset.l); };
      for (const b of pager.querySelectorAll('button')) b.onclick = () => {
        turns.push(Number(b.dataset.p));
        box.scrollTop = 0;
        setTimeout(draw, wait, Number(b.dataset.p));
      };
    };
    ${script}
    draw(at);
    box.scrollTop = 20;
    box.scrollLeft = 40;
    scrollTo(0, 130);`,
  );

export const serve: Serve = ({ pathname, searchParams }, asked) => {
  if (pathname !== '/detail') return 'ok';
  const licence = searchParams.get('l') ?? '';
  const isSet = asked.some((one) => one.startsWith(`/change?l=${licence}`));
  const line = isSet
    ? option('Superviseur', 'Oui', '<button>×</button>')
    : option('Superviseur', 'Non', '<button data-ask="+">+</button>');
  return detail({ licence, options: line });
};

export const whereItIs = ({ page }: InPage) => {
  return page.evaluate('({ at, turns, box: [box.scrollTop, box.scrollLeft], page: scrollY })');
};

export const LEFT = { at: 2, box: [20, 40], page: 130 };
