/** The jQuery UI skin's interface, drawn from data; this file ties its parts together. */
import { conduct } from '../shared/conduct.js';
import { askConfirmation } from './dialogs.js';
import { $, boot } from './kit.js';
import { spinner, tell, toast, veil } from './notices.js';
import { userDialog } from './user-dialog.js';
import { showUsers } from './users-list.js';

const dialog = userDialog({
  onChange: (change) => portal.change(change),
  onResetSip: (user) => press(portal.resetSip(user), 'Le mot de passe SIP a été réinitialisé.'),
  onSendLink: (user) => press(portal.sendLink(user), 'Le lien a été envoyé.'),
});
const portal = conduct(boot, { ...dialog, confirm: askConfirmation, toast, veil, spinner });

function press(asked, done) {
  asked.then(
    () => tell(done),
    (error) => toast(error.message),
  );
}

async function openDetail(user, link) {
  const detail = await portal.open(user.accountcode, link);
  if (detail) dialog.open(detail);
}

$('#tabs').tabs();
portal.users().then(
  ({ users }) => showUsers(users, openDetail),
  (error) => toast(error.message),
);
