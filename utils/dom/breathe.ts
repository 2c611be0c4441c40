/** How long work may keep the page from answering a person, in ms. */
const SLICE = 40;

/**
 * Lets the page live between two pieces of long work. No timer: those are slow in a hidden tab.
 *
 * @returns a function to be awaited between pieces; it costs nothing until a slice is used up
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    since = performance.now();
  };
}
