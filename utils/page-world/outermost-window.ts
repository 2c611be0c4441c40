/** The outermost window of this origin around a frame: where the content script is. */
export function outermost(view: Window): Window {
  try {
    return view.parent !== view && view.parent.document ? outermost(view.parent) : view;
  } catch {
    // The frame stands in a page of another origin.
    return view;
  }
}
