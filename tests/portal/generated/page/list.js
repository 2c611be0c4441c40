/** The users list, and how all of it is come by. */
import { conduct } from '../../skins/shared/conduct.js';
import { toast } from './detail.js';
import { listOf } from './lists.js';
import { boot, make, traits } from './make.js';
import { PAGERS } from './pagers.js';
import { COLUMNS } from './rows.js';

const portal = conduct(boot, { toast });
/** How many rows a page has; where the list grows, how many come at a time. */
const SOME = 4;

/** Draws the page in view again, as some portals do after a change. */
let showAgain = () => {};
addEventListener('list-changed', () => showAgain());

/** Shows the list, from its first page. */
export async function showList(place) {
  const { users: all } = await portal.users();
  const holder = make('div', { id: 'list', class: traits.rows === 'high' ? 'high' : '' });
  place.append(holder);
  if (['more', 'window', 'box'].includes(traits.paging)) return grow(holder, all);
  showPage(holder, all, traits.paging === 'none' ? 0 : 1);
}

/** Shows a page of the list. @param number the page's, from 1; 0 shows all */
function showPage(holder, all, number) {
  const pages = Math.ceil(all.length / SOME);
  const users = number === 0 ? all : all.slice((number - 1) * SOME, number * SOME);
  showAgain = () => showPage(holder, all, number);
  const { list, rows } = listOf(users);
  holder.replaceChildren(list);
  if (number === 0 || pages < 2) return;
  const turn = async (to) => {
    await portal.users(to);
    showPage(holder, all, to);
  };
  const from = (number - 1) * SOME + 1;
  const place = { size: SOME, number, pages, from, to: from + users.length - 1, total: all.length };
  const pager = PAGERS[traits.paging](place, turn);
  if (traits.paging !== 'row') return holder.append(pager);
  const last = rows.at(-1);
  const isTable = last.localName === 'tr';
  last.after(isTable ? make('tr', {}, make('td', { colspan: `${COLUMNS.length}` }, pager)) : pager);
}

/** Shows a list that grows, to the end of all users. */
function grow(holder, all) {
  const { list, rows, add } = listOf(all.slice(0, SOME));
  const scroller = make('div', { class: traits.paging === 'box' ? 'scroll-box' : '' }, list);
  holder.replaceChildren(scroller);
  let shown = SOME;
  let isBusy = false;
  const more = async () => {
    if (isBusy || shown >= all.length) return;
    isBusy = true;
    await portal.users(Math.floor(shown / SOME) + 1);
    const fresh = all.slice(shown, shown + SOME);
    rows.push(...add(fresh, rows.at(-1)));
    shown += fresh.length;
    isBusy = false;
    tell();
  };
  const count = make('p', {}, '');
  const tell = () => {
    count.textContent = `${shown} utilisateurs affichés sur ${all.length}`;
    if (shown >= all.length) button?.remove();
  };
  const button =
    traits.paging === 'more' ? make('button', { click: more }, 'Afficher plus') : undefined;
  holder.append(count, ...(button ? [button] : []));
  tell();
  if (traits.paging === 'window') {
    holder.append(make('div', { class: 'room' }));
    addEventListener('scroll', () => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      if (scrollTop + clientHeight > scrollHeight - 80) void more();
    });
  }
  if (traits.paging === 'box') {
    scroller.addEventListener('scroll', () => {
      if (scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 30) void more();
    });
  }
}
