/** What a portal asks before a change, that is not to be answered as if it were the first time. */
import { ask, askSlowly } from './boxes.ts';
import { tellDanger } from './danger.ts';
import { lineOf, whenSignPressed } from './page.ts';

/** A confirmation that comes twice. */
export function offerAskedTwice(happens: () => void): void {
  holdPresses(async (option) => {
    const text = `Ajouter « ${option} » ?`;
    if (!(await ask(text))) return false;
    happens();
    if (!(await ask(text))) return false;
    tellDanger('the second confirmation');
    return true;
  });
}

/** A question in a message box that fades in and out, and is acted upon once it has gone. */
export function offerSlowQuestion(happens: () => void): void {
  holdPresses((option) => {
    happens();
    return askSlowly(`Modifier l’option « ${option} » ?`);
  });
}

/** The browser's own field, for something else. */
export function offerPrompt(happens: () => void): void {
  whenSignPressed(() => {
    happens();
    const text = window.prompt('Nouveau nom de l’utilisateur');
    if (text !== null) tellDanger(`the name ${text}`);
    return text !== null;
  });
}

/** Holds back the presses of + and x until something has let them go. */
export function holdPresses(letsGo: (option: string) => Promise<boolean>): void {
  let isLetGo = false;
  const letGo = async (option: string) => {
    if (!(await letsGo(option))) return;
    isLetGo = true;
    // The page may have drawn it again meanwhile.
    lineOf(option)?.sign?.click();
    isLetGo = false;
  };
  whenSignPressed((_, option) => {
    if (!isLetGo) void letGo(option);
    return isLetGo;
  });
}
