import { render } from 'preact';
import { readFragment } from '../../components/history/fragment';
import { History } from '../../components/history/History';
import { hearNews } from '../../utils/extension/ports';
import { HistoryPage } from '../../utils/history/history-page';
import { JournalStore } from '../../utils/journal/store';
import { i18n } from '../../utils/locales/wording';
import './style.css';

document.title = i18n.t('history.title');
const page = new HistoryPage(new JournalStore());

function App() {
  return <History model={page.model.value} actions={page.actions} />;
}

const goTo = () => page.goTo(readFragment(location.hash));
const container = document.querySelector('#app');
if (container) render(<App />, container);
goTo();
window.addEventListener('hashchange', goTo);
hearNews((message) => page.hear(message));
// The journal may have been erased meanwhile.
document.addEventListener('visibilitychange', () => !document.hidden && page.look());
void page.read();
