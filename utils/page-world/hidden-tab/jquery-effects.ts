/** The part of jQuery that is used here. */
interface WithJQuery {
  jQuery?: { fx?: { off?: boolean } };
}

/**
 * Turns jQuery's effects off by its own switch: it moves elements by timers, and then ends such moves at once.
 * To be called in the page's own world.
 *
 * @returns turns the effects on again, where they were on before
 */
export function endJQueryEffects(view: object): () => void {
  const fx = (view as WithJQuery).jQuery?.fx;
  if (!fx || fx.off) return () => {};
  fx.off = true;
  return () => {
    fx.off = false;
  };
}
