import { answering, HAS_PLUS } from '../support/asked.ts';

export const ADD = [{ option: 'Superviseur', action: 'add' as const }];

/** Details that can be given the option. */
export const serve = answering(HAS_PLUS);

/** A button that shows only a drawing. */
export const svg = (...parts: string[]) =>
  `<button><svg viewBox="0 0 24 24" width="24" height="24">${parts.join('')}</svg></button>`;
