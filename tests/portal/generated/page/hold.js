/** What kits do to a page as long as a dialog lies over it, so that it is not scrolled meanwhile. */

/**
 * Holds the page.
 *
 * @returns gives it back as it was
 */
export function hold(how) {
  return HOLDS[how]();
}

/** Fixes an element of the page as far up as it has been scrolled. */
function fix(element, more) {
  const top = window.scrollY;
  element.style.cssText = `position: fixed; width: 100%; top: ${-top}px; ${more}`;
  return () => {
    element.style.cssText = '';
    window.scrollTo(0, top);
  };
}

const HOLDS = {
  nothing: () => () => {},
  clipped: () => {
    const { style } = document.body;
    style.overflow = 'hidden';
    style.paddingRight = '15px';
    return () => {
      style.overflow = '';
      style.paddingRight = '';
    };
  },
  body: () => fix(document.body, ''),
  page: () => fix(document.documentElement, 'overflow-y: scroll'),
  inert: () => {
    const place = document.querySelector('#place');
    place.inert = true;
    place.setAttribute('aria-hidden', 'true');
    return () => {
      place.inert = false;
      place.removeAttribute('aria-hidden');
    };
  },
};
