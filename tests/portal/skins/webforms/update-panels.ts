/** The asp:UpdatePanels of a page, and the answer that brings some of them anew. */
import { html } from 'hono/html';
import type { BreakingKind } from '../../faults.ts';
import type { Html } from '../../http.ts';
import { idOf } from './controls.ts';
import type { Message } from './view.ts';

export type PanelName = 'upUsers' | 'upDetail' | 'upMessage' | 'upOptions' | 'upQuestion';

/** What of a page a postback has changed, and what there is to tell; or what came between. */
export type Outcome = { panels: PanelName[]; message?: Message } | { broken: BreakingKind };

/** A part of the page that a partial postback can bring anew. */
export function updatePanel(name: PanelName, content: Html): Html {
  return html`<div id="${idOf(name)}">${content}</div>`;
}

/** A node of a partial answer: `length|type|id|content|`. */
export function deltaNode(type: string, id: string, content: string): string {
  return `${content.length}|${type}|${id}|${content}|`;
}
