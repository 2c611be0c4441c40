import { oncePerLook } from '../remember/once-per-look';
import { all } from '../tree/search';
import { drawnText } from './drawn-text';
import { glyphWords } from './glyph-words';
import { classWords } from './visible';

/** What in a control may be its picture. */
export const PICTURES = 'i, span, svg, use, img, [class*="icon" i], [role="img"]';

/** Whether styles draw something in an element. */
export function draws(element: Element): boolean {
  if (drawnText(element).some((text) => text.trim() !== '')) return true;
  const { backgroundImage, maskImage } = getComputedStyle(element);
  return /url\(/.test(`${backgroundImage} ${maskImage}`);
}

/** The words in the class names and file names of a control and of the picture in it; lower case. */
export const iconWords = oncePerLook((control: Element): string[] => {
  const parts = [control, ...all(control, PICTURES)];
  const isCustomElement = control.localName.includes('-');
  return [
    ...parts.flatMap((part) => [
      ...classWords(part),
      ...pictureFiles(part).flatMap((file) => file.toLowerCase().split(/[^a-z]+/)),
    ]),
    ...glyphWords(control).flatMap((word) => word.split('_')),
    ...(isCustomElement ? (control.getAttribute('icon') ?? '').split(/[^a-z]+/) : []),
  ];
});

/** The last part of the addresses of an element's pictures, and of the symbol that it uses. */
export function pictureFiles(element: Element): string[] {
  const style = getComputedStyle(element);
  const drawn = [style.backgroundImage, style.maskImage].flatMap((image) => {
    return [...image.matchAll(/url\("([^"]*)"\)/g)].map(([, address = '']) => address);
  });
  const given = element.matches('img, use, input[type="image"]')
    ? ['src', 'href', 'xlink:href', 'name'].map((name) => element.getAttribute(name) ?? '')
    : [];
  return [...given, ...drawn]
    .filter((address) => !address.startsWith('data:'))
    .map((address) => address.split(/[/#]/).at(-1) ?? '');
}
