import { tipNamed } from '../../../dom/act/pointed-tips';
import { controlName } from '../../../dom/seen/control-words';
import { fold } from '../../../text';
import { type Appearance, appearanceOf } from '../../vocabulary/profile/appearance';

/** A control that a person pressed, as plain JSON. */
export interface PressedControl {
  /** What it says, for the person to read. */
  words: string;
  appearance: Appearance;
  /** Its appearance without its tip, where that may only have been shown because the pointer was there. */
  bare?: Appearance;
}

/** Describes a control that is being pressed. */
export function pressedControl(control: Element): PressedControl {
  const [appearance, tip] = [appearanceOf(control), fold(tipNamed(control))];
  const bare = tip === '' ? appearance : appearanceOf(control, tip);
  const isOther = bare.words.length < appearance.words.length && bare.icons.length > 0;
  return { words: controlName(control), appearance, ...(isOther && { bare }) };
}

/** The appearances that a pressed control may have when it is met again. */
export function appearancesOf({ appearance, bare }: PressedControl): Appearance[] {
  return bare ? [appearance, bare] : [appearance];
}

/** The control alone, from a record that holds more than that. */
export function controlOf({ words, appearance, bare }: PressedControl): PressedControl {
  return { words, appearance, ...(bare && { bare }) };
}
