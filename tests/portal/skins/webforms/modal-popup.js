/* A small ModalPopup: shows a panel in the middle of the page, over a background that takes the clicks. */
window.ModalPopup = (() => {
  const shown = new Map();

  function layOut(panel) {
    const { clientWidth, clientHeight } = document.documentElement;
    panel.style.left = `${Math.max(0, (clientWidth - panel.offsetWidth) / 2)}px`;
    panel.style.top = `${Math.max(0, (clientHeight - panel.offsetHeight) / 2)}px`;
  }

  /** To be called for a panel whenever it has been drawn. */
  function show(id) {
    const panel = document.getElementById(id);
    const background = document.createElement('div');
    background.id = `${id}_backgroundElement`;
    background.className = 'modalBackground';
    Object.assign(background.style, { position: 'fixed', inset: '0px', zIndex: '10000' });
    panel.before(background);
    Object.assign(panel.style, { display: 'block', position: 'fixed', zIndex: '100001' });
    layOut(panel);
    shown.set(id, panel);
  }

  window.addEventListener('resize', () => {
    for (const panel of shown.values()) if (panel.isConnected) layOut(panel);
  });

  return { show };
})();
