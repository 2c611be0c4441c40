/**
 * What a run may expect of any driver. The simulated portal and the real driver in a real page pass the same
 * scenarios: otherwise tests on the simulated portal would prove nothing.
 */
import type { Press, PressResult } from '../../../utils/bulk/driver';
import type { Reading } from '../../../utils/bulk/reading';
import type { Reason } from '../../../utils/bulk/reason';

/** What went wrong, and whether every user would meet it. */
export interface Thrown {
  thrown: Reason;
  isHalt: boolean;
}

/** What the portal does wrong as soon as it can. */
export type ContractFault =
  | 'refuses'
  | 'too-busy-to-change'
  | 'ignores'
  | 'done-without-a-word'
  | 'opens-other'
  | 'too-busy-to-open'
  | 'session-over';

/** A driver on a portal with the users below. */
export interface Subject {
  open: (licence: string) => Promise<Thrown | undefined>;
  read: () => Promise<Reading | Thrown>;
  press: (press: Press) => Promise<PressResult | Thrown>;
  /** The same for a run whose signal has aborted. */
  pressTooLate: (press: Press) => Promise<PressResult | Thrown>;
  /** The same where the journal could not store the intent. */
  pressUnannounced: (press: Press) => Promise<PressResult | Thrown>;
  isOpen: () => Promise<boolean>;
  close: () => Promise<Thrown | undefined>;
  /** The value on the portal's server, whatever a detail shows. */
  saved: (licence: string, option: string) => string;
}

/** The user of every scenario, the user in the next row, and a user who does not exist. */
export const SOMEBODY = 'FPC172947';
export const OTHER = 'FPC172948';
const NOBODY = 'FPC999999';

export const OPTION = 'Superviseur';
export const ADD: Press = {
  option: OPTION,
  button: 'add',
  judged: { label: OPTION, value: 'Non', button: 'add' },
};
const REMOVE: Press = {
  option: OPTION,
  button: 'remove',
  judged: { label: OPTION, value: 'Oui', button: 'remove' },
};

export interface Scenario {
  name: string;
  fault?: ContractFault;
  /** Whether the user has the option at first. */
  has?: boolean;
  /** Options that have run out. */
  isExhausted?: boolean;
  play: (subject: Subject) => Promise<unknown>;
  /** What `play` returns, or a part of it, as in `toMatchObject`. */
  gives: unknown;
}

/** The option line, as the detail shows it when it is opened again. */
async function afresh(subject: Subject) {
  await subject.close();
  await subject.open(SOMEBODY);
  return lineOf(await subject.read());
}

function lineOf(reading: Reading | Thrown) {
  if ('thrown' in reading) return reading;
  const line = reading.options.find(({ label }) => label === OPTION);
  return line && { value: line.value, button: line.button };
}

/** The last scenario ends the session. Each other one leaves the page as the next one needs it. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a detail that is opened is the user’s, and shows their options',
    play: async (subject) => {
      const failed = await subject.open(SOMEBODY);
      const reading = await subject.read();
      return [failed, 'licence' in reading && reading.licence, lineOf(reading)];
    },
    gives: [undefined, SOMEBODY, { value: 'Non', button: 'add' }],
  },
  {
    name: 'a user who is not there is a problem of that user alone',
    play: (subject) => subject.open(NOBODY),
    gives: { thrown: { code: 'user-not-found' }, isHalt: false },
  },
  {
    name: 'what is added is shown, saved, and there when opened anew',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      const result = await subject.press(ADD);
      return [result, subject.saved(SOMEBODY, OPTION), await afresh(subject)];
    },
    gives: [{ kind: 'shown' }, 'Oui', { value: 'Oui', button: 'remove' }],
  },
  {
    name: 'what is taken away is gone',
    has: true,
    play: async (subject) => {
      await subject.open(SOMEBODY);
      const result = await subject.press(REMOVE);
      return [result, subject.saved(SOMEBODY, OPTION), await afresh(subject)];
    },
    gives: [{ kind: 'shown' }, 'Non', { value: 'Non', button: 'add' }],
  },
  {
    name: 'a button that there is not is not pressed',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      return [await subject.press(REMOVE), subject.saved(SOMEBODY, OPTION)];
    },
    // Drivers may find it by different checks.
    gives: [{ kind: 'not-pressed' }, 'Non'],
  },
  {
    name: 'nothing is pressed any more for a run that was given up',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      const result = await subject.pressTooLate(ADD);
      return ['thrown' in result, subject.saved(SOMEBODY, OPTION), await afresh(subject)];
    },
    gives: [true, 'Non', { value: 'Non', button: 'add' }],
  },
  {
    name: 'nothing is pressed that the journal did not take',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      return [
        await subject.pressUnannounced(ADD),
        subject.saved(SOMEBODY, OPTION),
        await afresh(subject),
      ];
    },
    gives: [
      { thrown: { code: 'journal-lost' }, isHalt: true },
      'Non',
      { value: 'Non', button: 'add' },
    ],
  },
  {
    name: 'an option of which there is no more has no button',
    isExhausted: true,
    play: async (subject) => {
      await subject.open(SOMEBODY);
      const reading = await subject.read();
      const judged = { label: OPTION, value: 'Non', button: 'none' as const };
      return [lineOf(reading), await subject.press({ ...ADD, judged })];
    },
    gives: [
      { value: 'Non', button: 'none' },
      { kind: 'not-pressed', reason: { code: 'no-button' } },
    ],
  },
  {
    name: 'a refusal is told in the portal’s words, and nothing is done',
    fault: 'refuses',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      return [await subject.press(ADD), subject.saved(SOMEBODY, OPTION), await afresh(subject)];
    },
    gives: [
      { kind: 'refused', reason: { code: 'portal-said' } },
      'Non',
      { value: 'Non', button: 'add' },
    ],
  },
  {
    name: 'a portal that is too busy for a change may be asked again',
    fault: 'too-busy-to-change',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      const first = await subject.press(ADD);
      await afresh(subject);
      return [first, await subject.press(ADD), subject.saved(SOMEBODY, OPTION)];
    },
    gives: [{ kind: 'refused', reason: { code: 'portal-busy' } }, { kind: 'shown' }, 'Oui'],
  },
  {
    name: 'a portal that is too busy for a detail may be asked again',
    fault: 'too-busy-to-open',
    play: async (subject) => [await subject.open(SOMEBODY), await subject.open(SOMEBODY)],
    gives: [{ thrown: { code: 'portal-busy' }, isHalt: false }, undefined],
  },
  {
    name: 'a press that comes to nothing is unclear, not done',
    fault: 'ignores',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      return [await subject.press(ADD), await afresh(subject)];
    },
    gives: [{ kind: 'unclear' }, { value: 'Non', button: 'add' }],
  },
  {
    name: 'what is done without a word is there when opened anew',
    fault: 'done-without-a-word',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      const { kind } = (await subject.press(ADD)) as PressResult;
      return [kind === 'shown', await afresh(subject)];
    },
    gives: [false, { value: 'Oui', button: 'remove' }],
  },
  {
    name: 'another user’s detail is refused',
    fault: 'opens-other',
    play: (subject) => subject.open(SOMEBODY),
    gives: { thrown: { code: 'detail-of-other' }, isHalt: false },
  },
  {
    name: 'a detail that is closed is not open, and may be closed again',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      const before = await subject.isOpen();
      const failures = [await subject.close(), await subject.close()];
      return [before, await subject.isOpen(), failures];
    },
    gives: [true, false, [undefined, undefined]],
  },
  {
    name: 'the next user’s detail takes the place of one that was left open',
    play: async (subject) => {
      await subject.open(SOMEBODY);
      await subject.open(OTHER);
      const reading = await subject.read();
      return 'licence' in reading && reading.licence;
    },
    gives: OTHER,
  },
  {
    name: 'a session that is over concerns everybody',
    fault: 'session-over',
    play: (subject) => subject.open(SOMEBODY),
    gives: { thrown: { code: 'session-expired' }, isHalt: true },
  },
];
