import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/Popup';
import type { PopupActions, PopupModel } from '../../components/popup-model';
import { followRuns } from '../../utils/extension/messages';
import { showTab } from '../../utils/extension/tabs';
import { throttled } from '../../utils/throttle';
import { PopupRuns } from './popup-runs';
import './style.css';

/** How often what is shown may change, in ms. */
const REFRESH = 250;

const runs = new PopupRuns();
const model = signal<PopupModel>({ runs: [], isReady: false });
const show = throttled(() => {
  model.value = { runs: runs.list(), isReady: true };
}, REFRESH);
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
};

function App() {
  return <Popup model={model.value} actions={actions} />;
}

const container = document.querySelector('#app');
if (container) render(<App />, container);
