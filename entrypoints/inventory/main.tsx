import { render } from 'preact';
import { InventoryView } from '../../components/inventory/InventoryView';
import { hearNews } from '../../utils/extension/ports';
import { InventoryPage } from '../../utils/inventory/inventory-page';
import { JournalStore } from '../../utils/journal/store';
import { i18n } from '../../utils/locales/wording';
import './style.css';

document.title = i18n.t('inventory.take');
const page = new InventoryPage(new JournalStore());

function App() {
  return <InventoryView model={page.model.value} actions={page.actions} />;
}

const read = () => {
  const run = new URLSearchParams(location.hash.slice(1)).get('run') ?? '';
  void page.read(run);
};
const container = document.querySelector('#app');
if (container) render(<App />, container);
window.addEventListener('hashchange', read);
hearNews((message) => page.hear(message));
read();
