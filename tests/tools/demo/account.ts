import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import type { OptionValues } from '../../portal/model.ts';
import type { Portal } from '../../portal/server.ts';

/** Asks the portal itself what has become of its users. @returns whether it is exactly what was asked */
export function summarise(
  portal: Portal,
  before: ReturnType<Portal['users']>,
  {
    option,
    wanted,
    output,
  }: { option: keyof OptionValues; wanted: ReadonlySet<string>; output: URL },
): boolean {
  const after = portal.users();
  const count = (users: typeof before) => {
    return users.filter(({ options }) => options[option] === 'Oui').length;
  };
  const wrong = after.filter((user, index) => {
    const was = before[index]?.options;
    const should = wanted.has(user.licence) ? { ...was, [option]: 'Oui' } : was;
    return JSON.stringify(user.options) !== JSON.stringify(should);
  });
  const changes = portal.audit.filter(({ kind }) => kind === 'change');
  const resets = portal.audit.filter(({ kind }) => kind === 'sip-reset');
  const isRight = wrong.length === 0 && changes.length === wanted.size && resets.length === 0;
  say(`The portal's own count of « ${option} »: ${count(before)} before, ${count(after)} after.`);
  say(`Changes asked of the portal: ${changes.length}; SIP passwords reset: ${resets.length}.`);
  for (const { licence } of wrong) say(`  not as asked: ${licence}`);
  say(`Files and screenshots: ${fileURLToPath(output)}`);
  say(
    isRight
      ? styleText('green', 'Exactly what was asked.')
      : styleText('red', 'NOT what was asked.'),
  );
  return isRight;
}

/** Tells the person who runs the demo. */
export function say(text: string): void {
  console.log(text);
}
