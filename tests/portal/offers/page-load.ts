/** A page that loads itself right after it has asked its server for a change, whose answer it never hears. */

/** Some pages ask for everything at their own address, and say in a form which button was pressed. */
const CHANGE_BUTTON = /ib(?:Ajouter|Retirer)\.x=/;
const CHANGE = /\/Donnees\/Option$|\/Services\/(?:Ajouter|Retirer)Option$/;
/** Long enough for the request to be on its way, in ms. */
const SENT = 20;

export function offerPageLoad(happens: () => void): void {
  const { fetch } = window;
  window.fetch = (address, options) => {
    const isChange = CHANGE.test(String(address));
    if (isChange) loadAgain(happens);
    return fetch(address, isChange ? { ...options, keepalive: true } : options);
  };
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...asked: unknown[]) {
    if (CHANGE.test(String(asked[1]))) loadAgain(happens);
    return open.apply(this, asked as Parameters<typeof open>);
  } as typeof open;
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    if (CHANGE_BUTTON.test(String(body))) loadAgain(happens);
    return send.call(this, body);
  };
}

function loadAgain(happens: () => void): void {
  happens();
  const address = new URL(location.href);
  address.searchParams.set('fait', '1');
  setTimeout(() => location.assign(address), SENT);
}
