import { DIALOG_EVENTS } from '../../page-world/events';

/** A dialog of the browser that a script of the page wants to open. */
export interface NativeDialog {
  kind: 'alert' | 'confirm' | 'prompt';
  text: string;
}

/** `undefined` leaves the dialog to the person. For an alert, any other answer closes it. */
export type DialogAnswer = boolean | string | undefined;

/**
 * Answers the browser's own dialogs, which a portal's script may open because of a click of ours, in
 * the page or in a frame of it, until the returned function is called. Outside that time they are the
 * person's alone.
 *
 * @param answer decides at once; it runs while the portal's script waits
 */
export function answerNativeDialogs(
  view: Window,
  answer: (dialog: NativeDialog) => DialogAnswer,
): () => void {
  const onAsked = (event: Event) => {
    const dialog = JSON.parse((event as CustomEvent<string>).detail) as NativeDialog;
    const detail = JSON.stringify({ answer: answer(dialog) });
    view.dispatchEvent(new CustomEvent(DIALOG_EVENTS.answer, { detail }));
  };
  view.addEventListener(DIALOG_EVENTS.asked, onAsked);
  return () => view.removeEventListener(DIALOG_EVENTS.asked, onAsked);
}
