export const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];

export const ADD = [{ option: 'Superviseur', action: 'add' as const }];

/** Shows the detail again once the box was answered with yes. */
export const RELOADS = `box.querySelectorAll('button')[1].addEventListener('click', () => setTimeout(() => show(user), 50));`;

/** A question with a box beside it. */
export const asked = (box: string) =>
  `<p>Retirer Superviseur ?</p><label>${box} Dans toute la société</label>`;
