const PLUS_AND_CROSS = '+＋➕⊕×✕✖❌⨯⊗';

/** A text that is only a + or x. */
export const PLUS_OR_CROSS = new RegExp(`^[${PLUS_AND_CROSS}]\\ufe0f?$`, 'u');

/**
 * A text that stands for a press: a + or x, written as a letter or drawn by an icon font. A dash or a tick does not
 * count: it may be a value.
 */
export const PRESS_SIGN = new RegExp(`^[${PLUS_AND_CROSS}xX\\p{Co}]\\ufe0f?$`, 'u');
