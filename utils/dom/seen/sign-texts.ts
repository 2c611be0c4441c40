const PLUS_AND_CROSS = '+＋➕⊕×✕✖❌⨯⊗';

/** A text that is nothing but a + or x. */
export const PLUS_OR_CROSS = new RegExp(`^[${PLUS_AND_CROSS}]\\ufe0f?$`, 'u');

/**
 * A text that stands for a press: a + or x, be it the letter, or a character of a font for icons. A dash or a tick is
 * none: it may be a value.
 */
export const PRESS_SIGN = new RegExp(`^[${PLUS_AND_CROSS}xX\\p{Co}]\\ufe0f?$`, 'u');
