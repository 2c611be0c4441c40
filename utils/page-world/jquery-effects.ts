/** As much of jQuery as is asked here. */
interface WithJQuery {
  jQuery?: { fx?: { off?: boolean } };
}

/**
 * Has jQuery, which moves things by timers of its own, bring them to their end at once: by the switch
 * that it has for it. To be called in the page's own world.
 *
 * @returns how to give the page its effects back
 */
export function endJQueryEffects(view: object): () => void {
  const fx = (view as WithJQuery).jQuery?.fx;
  if (!fx || fx.off) return () => {};
  fx.off = true;
  return () => {
    fx.off = false;
  };
}
