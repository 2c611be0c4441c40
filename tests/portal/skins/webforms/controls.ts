/** The controls of a page, as WebForms draws them. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';

const MAIN = 'ctl00$Main$';

/** Draws controls, and knows what has been drawn: nothing else may be posted back. */
export class Controls {
  readonly drawn: string[] = [];

  /** An asp:LinkButton, or a link of a grid, with its argument. */
  link(name: string, text: string, argument = ''): Html {
    const full = this.#register(name, argument);
    const id = argument ? '' : html`id="${idOf(full)}"`;
    return html`<a ${id} href="javascript:__doPostBack('${full}','${argument}')">${text}</a>`;
  }

  /** An asp:ImageButton, which its title alone tells of. */
  image(name: string, { src, title, onclick }: ImageButton): Html {
    const full = this.#register(name);
    return html`<input type="image" name="${full}" id="${idOf(full)}" title="${title}" src="${src}" alt="" ${asking(onclick)} style="border-width:0px;">`;
  }

  /** An asp:Button. */
  button(name: string, text: string, onclick?: string): Html {
    const full = this.#register(name);
    return html`<input type="submit" name="${full}" value="${text}" ${asking(onclick)} id="${idOf(full)}" class="bouton">`;
  }

  /** An asp:DropDownList. */
  list(name: string, choices: readonly (readonly [value: string, text: string])[]): Html {
    const full = `${MAIN}${name}`;
    return html`<select name="${full}" id="${idOf(full)}">${choices.map(
      ([value, text]) => html`<option value="${value}">${text}</option>`,
    )}</select>`;
  }

  #register(name: string, argument = ''): string {
    this.drawn.push(eventText(name, argument));
    return `${MAIN}${name}`;
  }
}

interface ImageButton {
  src: string;
  title: string;
  /** The question that the browser asks before. */
  onclick?: string;
}

function asking(question: string | undefined): Html | string {
  return question === undefined ? '' : html`onclick="return confirm(${JSON.stringify(question)});"`;
}

/** The id that goes with a name, or with a control that has none. */
export function idOf(name: string): string {
  return `${name.startsWith(MAIN) ? '' : 'ctl00_Main_'}${name.replaceAll('$', '_')}`;
}

function eventText(name: string, argument: string): string {
  return argument ? `${name}\n${argument}` : name;
}

export interface PostedEvent {
  /** The control's name, without what all have in common. */
  target: string;
  argument: string;
}

/** What was pressed in a form that was sent; `undefined` for what the page did not show. */
export function eventIn(
  form: Record<string, unknown>,
  drawn: readonly string[],
): PostedEvent | undefined {
  const target = String(form.__EVENTTARGET ?? '').replace(MAIN, '');
  const argument = String(form.__EVENTARGUMENT ?? '');
  if (target) return drawn.includes(eventText(target, argument)) ? { target, argument } : undefined;
  const pressed = drawn.find((name) => {
    return `${MAIN}${name}` in form || `${MAIN}${name}.x` in form;
  });
  return pressed === undefined ? undefined : { target: pressed, argument: '' };
}

/** The value of a field of the form. */
export function fieldIn(form: Record<string, unknown>, name: string): string {
  return String(form[`${MAIN}${name}`] ?? '');
}
