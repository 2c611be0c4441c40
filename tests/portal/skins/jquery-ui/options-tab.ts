/**
 * The tab Options, as it was when the page was made: what the service has bought, and who has it. Its
 * tables share headings with the users list, and hold nothing that opens a detail.
 */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import { OPTION_NAMES, type Service } from '../../model.ts';
import { availableCount, isAssociated, usedCount } from '../../rules.ts';

/** @param word writes a word as this portal does */
export function optionsTab(service: Service, word: (text: string) => string): Html {
  const stock = OPTION_NAMES.map((option) => {
    const counts = [service.bought[option], usedCount(service, option)];
    return [word(option), ...counts.map(String), String(availableCount(service, option))];
  });
  const holders = service.users.flatMap((user) => {
    const had = OPTION_NAMES.filter((option) => isAssociated(user, option));
    const values = had.map((option) => [word(option), word(user.options[option])]);
    return values.map((value) => [user.licence, user.name, user.sda, ...value]);
  });
  return html`
    <h3>${word('Options souscrites')}</h3>
    ${table([word('Option'), word('Souscrites'), word('Utilisées'), word('Disponibles')], stock)}
    <h3>${word('Licences associées')}</h3>
    ${table([word('Licence'), word('Nom'), word('SDA'), word('Option'), word('Valeur')], holders)}`;
}

function table(headings: string[], rows: string[][]): Html {
  return html`<table class="list">
    <thead><tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody>
  </table>`;
}
