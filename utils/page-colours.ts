/**
 * The colours of what is drawn where our style sheets do not reach: on the portal's page, and on the toolbar's icon.
 * All but the last are those of the light theme: `tests/unit/components/theme.test.ts` compares them.
 */

export const PAPER = '#fff';
export const MUTED = '#5b6b77';
export const BRAND = '#0b6e99';
export const GOOD = '#1d7a46';
export const WARN = '#8a5a00';
export const BAD = '#b3261e';
export const TONE_WAY = '#5a3fa0';

/** What a person points at now: no other outline has this colour. */
export const POINTED = '#c2185b';
