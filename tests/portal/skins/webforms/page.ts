/** The page of a service: whole, or what a partial postback asks of it. */
import { html, raw } from 'hono/html';
import type { Html } from '../../http.ts';
import { idOf } from './controls.ts';
import { detailPanel, messageLine, optionLines } from './detail.ts';
import { usersGrid } from './grid.ts';
import { layout } from './layout.ts';
import { questionPanel } from './questions.ts';
import { deltaNode, type PanelName, updatePanel } from './update-panels.ts';
import { isPartial, type View } from './view.ts';
import type { ViewStates } from './view-state.ts';

/** The whole page, as it comes first and after a postback that is not partial. */
export function servicePage(view: View, states: ViewStates): Html {
  const { c, manners, service, state, controls, word } = view;
  const fact = (label: string, value: string): Html =>
    html`<p>${word(label)} : <strong>${value}</strong></p>`;
  const content = html`
    <h1>${service.name}</h1>
    ${fact('Réf. du service', service.ref)}
    ${fact('Client', service.customer)}
    <ul class="onglets"><li class="actif"><a href="#utilisateurs">Utilisateurs</a></li></ul>
    <div id="users">${updatePanel('upUsers', usersGrid(view))}</div>
    ${updatePanel('upDetail', detailPanel(view))}
    ${updatePanel('upQuestion', questionPanel(view))}`;
  const hidden = {
    __EVENTTARGET: '',
    __EVENTARGUMENT: '',
    ...states.seal(state, controls.drawn, c.get('session')),
    __RequestVerificationToken: c.get('token'),
  };
  const { waiting, failure } = manners;
  return layout(
    view,
    html`<form method="post" action="${c.req.path}" id="aspnetForm" name="aspnetForm"
      data-partial="${String(isPartial(manners))}" data-waiting="${waiting}" data-failure="${failure}">
    <div class="aspNetHidden">
      ${Object.entries(hidden).map(
        ([name, value]) => html`<input type="hidden" name="${name}" id="${name}" value="${value}">`,
      )}
    </div>
    <script src="/Scripts/post-back.js"></script>
    <script src="/Scripts/page-requests.js"></script>
    <script src="/Scripts/modal-popup.js"></script>
    ${content}
    ${waiting === 'veil' || waiting === 'spinner' ? updateProgress(waiting) : ''}
    <script>${raw(startup(view).join('\n'))}</script>
  </form>`,
  );
}

/** What a partial postback is answered with: the panels that have changed, the page's state, and scripts. */
export async function delta(
  view: View,
  states: ViewStates,
  panels: readonly PanelName[],
): Promise<string> {
  const { c, state, controls } = view;
  // The whole page is drawn, as its state is the state of the whole page. What has not changed stays as it is.
  const drawn: Record<PanelName, Html> = {
    upUsers: usersGrid(view),
    upDetail: detailPanel(view),
    upQuestion: questionPanel(view),
    upMessage: messageLine(view),
    upOptions: optionLines(view),
  };
  const nodes = [
    ...panels.map(async (name) => deltaNode('updatePanel', idOf(name), String(await drawn[name]))),
    ...Object.entries(states.seal(state, controls.drawn, c.get('session'))).map(([name, value]) => {
      return deltaNode('hiddenField', name, value);
    }),
    ...startup(view, panels).map((script) => {
      return deltaNode('scriptStartupBlock', 'ScriptContentNoTags', script);
    }),
  ];
  return (await Promise.all(nodes)).join('');
}

/** The scripts that run once the page, or a part of it, is there. */
function startup({ state, message, manners }: View, panels?: readonly PanelName[]): string[] {
  const isDrawn = (panel: PanelName): boolean => panels?.includes(panel) ?? true;
  const scripts: string[] = [];
  const show = (name: string) => scripts.push(`ModalPopup.show('${idOf(name)}');`);
  if (state.detail && isDrawn('upDetail')) show('pnlDetail');
  if (state.asks && isDrawn('upQuestion')) show('pnlQuestion');
  if (message?.kind === 'error') {
    const text = JSON.stringify(message.text).replaceAll('<', '\\u003c');
    if (manners.failure === 'alert') scripts.push(`alert(${text});`);
    if (manners.failure === 'toast') scripts.push(`PageRequests.toast(${text});`);
  }
  return scripts;
}

/** An asp:UpdateProgress: over the whole page, or in its corner. */
function updateProgress(waiting: 'veil' | 'spinner'): Html {
  return html`<div id="ctl00_UpdateProgress1" style="display:none;" role="status">
    <div class="${waiting === 'veil' ? 'ecran' : 'coin'}"><span>Veuillez patienter…</span></div>
  </div>`;
}
