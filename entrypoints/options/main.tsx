import { render } from 'preact';
import { Options } from '../../components/options/Options';
import { JournalStore } from '../../utils/journal/store';
import { OptionsPage } from '../../utils/options/options-page';
import './style.css';

const page = new OptionsPage(new JournalStore());
await page.readSettings();

function App() {
  return <Options model={page.model.value} actions={page.actions} />;
}

const container = document.querySelector('#app');
if (container) render(<App />, container);
await page.readJournal();
