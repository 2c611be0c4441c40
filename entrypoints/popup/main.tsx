import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import type { PopupActions, PopupModel } from '../../components/popup/popup-model';
import { pressOncePerKey } from '../../components/press-once-per-key';
import { askForAccess, hasAccess, onAccessChange } from '../../utils/extension/access';
import { followRuns } from '../../utils/extension/messages';
import { openOptions, showTab } from '../../utils/extension/tabs';
import { answerWaiting, findWaiting } from '../../utils/popup/hidden-panel';
import { findPanelless, openPanel } from '../../utils/popup/open-panel';
import { PopupRuns } from '../../utils/popup/popup-runs';
import { throttled } from '../../utils/throttle';
import './style.css';

/** How often what is shown may change, in ms. */
const REFRESH = 250;

const runs = new PopupRuns();
const model = signal<PopupModel>({
  runs: [],
  isReady: false,
  canOpenPanel: false,
  isShutOut: false,
});
const show = throttled(() => {
  model.value = { ...model.value, runs: runs.list(), isReady: true };
}, REFRESH);
/** How often a panel that its page hides is asked what it has come to, in ms. */
const ASK = 300;

/** The tab whose panel is hidden by its page, while something waits there. */
let hidden: number | undefined;
let asking: ReturnType<typeof setTimeout> | undefined;
/** The tab in front, where it is a portal's page without a panel. */
let panelless: number | undefined;
const follow = followRuns((message) => {
  if (runs.hear(message)) show.soon();
  else follow.send({ kind: 'refresh' });
});
const actions: PopupActions = {
  ask: (run, what) => follow.send({ kind: 'ask', run, what }),
  showTab: (run) => {
    const tab = runs.tabOf(run);
    if (tab !== undefined) void showTab(tab).catch(() => follow.send({ kind: 'refresh' }));
  },
  openOptions: () => void openOptions(),
  askForAccess: () => void askForAccess().then(lookForAccess, lookForAccess),
  answer: (answer) => {
    if (hidden !== undefined)
      void answerWaiting(hidden, answer).then(lookForWaiting, lookForWaiting);
  },
  openPanel: () => {
    if (panelless !== undefined) void openPanel(panelless).then(lookForPanel, lookForPanel);
  },
};

/** Follows what waits in the tab in front: what was asked there may have to read details first. */
async function lookForWaiting(): Promise<void> {
  const found = await findWaiting();
  const isOver = hidden !== undefined && !found;
  hidden = found?.tab;
  if (found || isOver) model.value = { ...model.value, waiting: found?.waiting };
  clearTimeout(asking);
  if (found) asking = setTimeout(() => void lookForWaiting(), ASK);
}

async function lookForAccess(): Promise<void> {
  const isShutOut = !(await hasAccess());
  model.value = { ...model.value, isShutOut };
}

async function lookForPanel(): Promise<void> {
  panelless = await findPanelless();
  model.value = { ...model.value, canOpenPanel: panelless !== undefined };
}

function App() {
  return <Popup model={model.value} actions={actions} />;
}

const container = document.querySelector('#app');
if (container) {
  pressOncePerKey(container);
  render(<App />, container);
}
function look(): void {
  void lookForAccess();
  void lookForPanel();
  void lookForWaiting();
}

look();
onAccessChange(lookForAccess);
// As a tab of its own the page stays, while the tab that it speaks of may change.
document.addEventListener('visibilitychange', look);
