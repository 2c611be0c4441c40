import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import { pressOncePerKey } from '../../components/press-once-per-key';
import { onAccessChange } from '../../utils/extension/access';
import { PopupPage } from '../../utils/popup/popup-page';
import './style.css';

const page = new PopupPage();

function App() {
  return <Popup model={page.model.value} actions={page.actions} />;
}

const container = document.querySelector('#app');
if (container) {
  pressOncePerKey(container);
  render(<App />, container);
}
page.look();
onAccessChange(page.lookForAccess);
// In a tab of its own the page stays open, while other tabs change.
document.addEventListener('visibilitychange', () => page.look());
