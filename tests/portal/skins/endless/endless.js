/** The endless skin's interface, drawn from data; this file ties its parts together. */
import { conduct } from '../shared/conduct.js';
import { $, boot, greyable, onPress } from './kit.js';
import { spinner, tell, toast, veil } from './notices.js';
import { askConfirmation } from './questions.js';
import { userPopup } from './user-popup.js';
import { showUsers } from './users-list.js';

const popup = userPopup({
  onChange: (change) => portal.change(change),
  onResetSip: (user) => press(portal.resetSip(user), 'Le mot de passe SIP a été réinitialisé.'),
  onSendLink: (user) => press(portal.sendLink(user), 'Le lien a été envoyé.'),
});
const portal = conduct(boot, { ...popup, confirm: askConfirmation, toast, veil, spinner });

function press(asked, done) {
  asked.then(
    () => tell(done),
    (error) => toast(error.message),
  );
}

onPress('js-detail', async ($icon) => {
  const detail = await portal.open($icon.data('user').accountcode, greyable($icon));
  if (detail) popup.open(detail);
});

// References that lead nowhere here must not scroll the page to its top.
$(document).on('click', 'a[href="#"]', (event) => event.preventDefault());
onPress('js-top', () => $('html, body').animate({ scrollTop: 0 }));
$(window).on('scroll', () => $('.js-top').toggle($(window).scrollTop() > 400));

showUsers(portal.moreUsers, ({ message }) => toast(message));
