/** A drawn portal: the list of its users, or one user's detail where that has a page of its own. */
import { showThings } from './beside.js';
import { showAlone } from './detail.js';
import { showList } from './list.js';
import { defineComponents, ownUser, traits } from './make.js';
import { closeDetail } from './shapes.js';

defineComponents();
addEventListener('message', ({ data }) => {
  if (data === 'fermer') closeDetail();
});
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && traits.closing === 'escape') closeDetail();
});
if (ownUser) {
  void showAlone(ownUser);
} else {
  showThings();
  void showList(document.querySelector('#place'));
}
