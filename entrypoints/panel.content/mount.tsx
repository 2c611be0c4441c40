import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { Panel } from '../../components/panel/Panel';
import { pressOncePerKey } from '../../components/press-once-per-key';
import { OWN } from '../../utils/dom/own-mark';
import { keepOnTop } from '../../utils/dom/point-out/top-layer';
import type { MountedPanel } from '../../utils/panel/followed-page';
import { panelAnchor } from '../../utils/panel/panel-anchor';
import { pushPageAside } from '../../utils/panel/push-page-aside';
import { shield } from '../../utils/panel/shield';
import { sayWhenGone } from './farewell';
import style from './style.css?inline';

/** The name of the element that holds the panel. */
export const PANEL = 'myopenip-bulk';

/** Draws the panel into the page. @returns how to remove it */
export async function mountPanel(
  ctx: ContentScriptContext,
  panel: MountedPanel,
): Promise<() => void> {
  const { model, actions, recognition, dock } = panel;
  function App() {
    const taught = { model: recognition.model.value, actions: recognition.actions };
    const docked = { model: dock.model.value, actions: dock.actions };
    return <Panel model={model.value} actions={actions} recognition={taught} dock={docked} />;
  }
  const ui = await createShadowRootUi(ctx, {
    name: PANEL,
    css: style,
    position: 'inline',
    anchor: panelAnchor(document),
    append: 'last',
    isolateEvents: true,
    onMount(container, _shadow, host) {
      host.setAttribute(OWN, 'panel');
      keepOnTop(host, ctx.signal);
      render(<App />, container);
      pressOncePerKey(container);
      shield(container, host, panel.shield);
      return container;
    },
    onRemove: (container) => container && render(null, container),
  });
  ui.mount();
  const ends = [sayWhenGone(ctx, PANEL), pushPageAside(document, panel), () => ui.remove()];
  return () => {
    for (const end of ends) end();
  };
}
