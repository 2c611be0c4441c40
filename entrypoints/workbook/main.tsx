import { render } from 'preact';
import { WorkbookView } from '../../components/workbook/WorkbookView';
import { i18n } from '../../utils/locales/wording';
import { WorkbookPage } from '../../utils/workbook/workbook-page';
import { workbookWays } from '../../utils/workbook/workbook-ways';
import './style.css';

document.title = i18n.t('workbook.title');
const page = new WorkbookPage(workbookWays(document));

function App() {
  return <WorkbookView model={page.model.value} actions={page.actions} />;
}

const container = document.querySelector('#app');
if (container) render(<App />, container);
// A file that is dropped beside its place must not take the place of the page.
for (const type of ['dragover', 'drop']) {
  document.addEventListener(type, (event) => event.preventDefault());
}
const tab = new URLSearchParams(location.hash.slice(1)).get('tab');
void page.look(tab === null ? undefined : Number(tab));
// The users may have been opened meanwhile.
document.addEventListener('visibilitychange', () => !document.hidden && void page.look());
