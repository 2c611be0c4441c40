import { portalPage } from './html.ts';

const STYLE = `<style>
  .boxes { display: flex; width: 600px } .boxes > div { flex: none; overflow: hidden }
  .boxes > .middle { flex: 1; min-width: 0 } .middle > div { overflow-x: auto } .boxes table { border-collapse: collapse } .boxes tr { height: 50px } td { white-space: nowrap }
  .boxes .rows { height: 100px; overflow: hidden } .boxes .middle .rows { overflow: auto }
</style>`;

/** Moves the columns of the table into three boxes: the licences, the other columns, and the *Détail*. */
const split = (script = '') => `
  const users = document.getElementById('users');
  const boxes = document.createElement('div');
  boxes.className = 'boxes';
  const lines = [...users.rows].map((row) => [...row.cells]);
  const parts = ['left', 'middle', 'right'].map((name) => {
    const box = document.createElement('div');
    box.className = name;
    box.innerHTML = '<div><table></table></div><div class="rows"><table></table></div>';
    boxes.append(box);
    return box;
  });
  for (const [at, cells] of lines.entries()) {
    for (const [index, part] of parts.entries()) {
      const row = part.querySelectorAll('table')[at === 0 ? 0 : 1].insertRow();
      row.append(...(index === 0 ? [cells[0]] : index === 1 ? cells.slice(1, -1) : [cells.at(-1)]));
    }
  }
  users.replaceWith(boxes);
  const rowsOf = (name) => boxes.querySelector('.' + name + ' .rows');
  rowsOf('middle').onscroll = (event) => {
    for (const name of ['left', 'right']) rowsOf(name).scrollTop = event.target.scrollTop;
  };
  ${script}`;

/** Scrolls the middle box until telephone numbers stand beneath the licences. */
export const ASIDE = `boxes.style.width = '260px'; boxes.querySelector('.middle > div').scrollLeft = 130;
  rowsOf('middle').scrollLeft = 130;`;

export const pageOf = (script = '', style = '') => portalPage(STYLE + style, split(script));
