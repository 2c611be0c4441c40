import { ANNE, BOB, SERVICE } from '../support/html.ts';

const headings = ['Licence', 'SDA', 'Nom', 'Action'].map((word) => `<th>${word}</th>`).join('');
/** @param pictures what each button shows, what its tip says, and after how many ms that comes */
export const tipPage = (pictures: [string, string, number?][]) => {
  const buttons = (licence: string) =>
    pictures
      .map(
        ([show, tip, wait = 100]) =>
          `<button data-l="${licence}" data-says="${tip}" data-wait="${wait}">${show}</button>`,
      )
      .join('');
  const rows = [ANNE, BOB].map(({ licence, sda, name }) => {
    return `<tr><td>${licence}</td><td>${sda}</td><td>${name}</td><td>${buttons(licence)}</td></tr>`;
  });
  return `${SERVICE}<table><thead><tr>${headings}</tr></thead><tbody>${rows.join('')}</tbody></table><div id="dlg" style="display:none"></div><script>
    const tip = document.createElement('div');
    tip.setAttribute('role', 'tooltip');
    tip.style.cssText = 'position:fixed;top:0;left:50%;background:#000;color:#fff';
    for (const b of document.querySelectorAll('button')) {
      b.onmouseenter = () => setTimeout(() => { tip.textContent = b.dataset.says; document.body.append(tip); }, b.dataset.wait);
      b.onmouseleave = () => tip.remove();
      b.onclick = async () => {
        await fetch('/pressed?' + encodeURIComponent(b.dataset.says));
        dlg.innerHTML = await (await fetch('/detail?l=' + b.dataset.l)).text();
        dlg.style.display = 'block';
        dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; dlg.innerHTML = ''; };
      };
    }
  </script>`;
};
export const EYE =
  '<i class="mdi mdi-eye" style="display:inline-block;width:16px;height:16px"></i>';
export const BIN =
  '<i class="mdi mdi-bin" style="display:inline-block;width:16px;height:16px"></i>';

export const named = (name: string) =>
  `<span role="img" aria-label="${name}" class="anticon anticon-${name}"><svg width="16" height="16"><path d="M1 1h9v9z"/></svg></span>`;

/** A picture in what holds the height of a line open with a letter that nobody sees. */
export const held = (style: string) =>
  `<style>.held::after { content: 'A0'; ${style} }</style><span class="held">${EYE}</span>`;

export const drawn = (name: string) =>
  `<svg aria-label="${name}" width="16" height="16"><path d="M1 1h9v9z"/></svg>`;
