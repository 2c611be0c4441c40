/* A small PageRequestManager: sends the form by a request, and puts what has changed into the page. */
window.PageRequests = (() => {
  const form = document.forms.aspnetForm;
  const { partial, waiting, failure } = form.dataset;
  const LOGIN = '/Compte/Connexion';
  const TOAST_FOR = 5000;
  let request;

  /** Shows that something is asked of the server: by the page's UpdateProgress, or by the button pressed. */
  function showBusy(isBusy, pressed) {
    const progress = document.getElementById('ctl00_UpdateProgress1');
    if (progress) progress.style.display = isBusy ? 'block' : 'none';
    if (waiting === 'greyed' && pressed) pressed.disabled = isBusy;
  }

  function toast(text) {
    const box = document.createElement('div');
    box.className = 'toast';
    box.setAttribute('role', 'alert');
    box.textContent = text;
    document.body.append(box);
    setTimeout(() => box.remove(), TOAST_FOR);
  }

  /** Tells what kept a request from being answered as it should be. */
  function fail(text) {
    const line = document.getElementById('ctl00_Main_vsMessages');
    if (failure === 'alert') window.alert(text);
    else if (failure !== 'line' || !line) toast(text);
    else {
      line.className = 'messages error';
      line.style.display = '';
      line.textContent = text;
    }
  }

  /** The nodes of an answer: `length|type|id|content|`, one behind the other. */
  function nodesOf(text) {
    const nodes = [];
    for (let at = 0; at < text.length; ) {
      const [head, length, type, id] = /^(\d+)\|([^|]*)\|([^|]*)\|/.exec(text.slice(at)) ?? [];
      if (!head) throw new Error('Le message reçu du serveur n’a pas pu être analysé.');
      const start = at + head.length;
      at = start + Number(length) + 1;
      nodes.push({ type, id, content: text.slice(start, at - 1) });
    }
    return nodes;
  }

  function run(code) {
    const script = document.createElement('script');
    script.textContent = code;
    document.head.append(script);
    script.remove();
  }

  function take({ type, id, content }) {
    if (type === 'updatePanel') document.getElementById(id).innerHTML = content;
    if (type === 'hiddenField') document.getElementById(id).value = content;
    if (type === 'scriptStartupBlock') run(content);
  }

  function end({ status, responseURL, responseText }, pressed) {
    showBusy(false, pressed);
    if (status === 0) return fail('Le serveur ne répond pas.');
    const isLogin = new URL(responseURL).pathname === LOGIN;
    if (isLogin) return window.location.assign(responseURL);
    if (status !== 200) {
      return fail(`Erreur lors du traitement de la demande sur le serveur (code ${status}).`);
    }
    try {
      for (const node of nodesOf(responseText)) take(node);
    } catch ({ message }) {
      fail(message);
    }
  }

  /** Asks for a partial postback; one that is still on its way is given up. */
  function send(pressed) {
    const fields = new URLSearchParams(new FormData(form, pressed?.form ? pressed : null));
    fields.append('__ASYNCPOST', 'true');
    form.__EVENTTARGET.value = '';
    form.__EVENTARGUMENT.value = '';
    request?.abort();
    const asked = new XMLHttpRequest();
    request = asked;
    asked.open('POST', form.action);
    asked.setRequestHeader('X-MicrosoftAjax', 'Delta=true');
    asked.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    asked.onload = () => end(asked, pressed);
    asked.onerror = () => end(asked, pressed);
    showBusy(true, pressed);
    asked.send(fields);
  }

  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    if (partial !== 'true') {
      // What is greyed at once would not be sent.
      setTimeout(() => showBusy(true, submitter));
      return;
    }
    event.preventDefault();
    send(submitter);
  });

  const postWhole = window.__doPostBack;
  window.__doPostBack = (eventTarget, eventArgument) => {
    const pressed = document.getElementById(eventTarget.replaceAll('$', '_'));
    if (partial !== 'true') {
      showBusy(true, pressed);
      postWhole(eventTarget, eventArgument);
    } else {
      form.__EVENTTARGET.value = eventTarget;
      form.__EVENTARGUMENT.value = eventArgument;
      send(pressed);
    }
  };

  return { toast };
})();
