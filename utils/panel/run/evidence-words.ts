import type { EvidenceModel } from '../../../components/recognition/recognition-model';
import type { Change } from '../../bulk/change';
import { optionKey } from '../../bulk/option-names';
import { i18n } from '../../locales/wording';
import type { Evidence } from '../../portal/recognition/evidence';
import { signWords } from '../recognition/words/sign-words';
import { columnName } from '../recognition/words/taught-names';

/**
 * What has been seen to work on this portal and what has not yet, in words.
 *
 * @param changes what is wanted; only what they need is listed as not seen yet
 */
export function evidenceModelOf(
  evidence: Evidence,
  changes: readonly Change[] = [],
): EvidenceModel {
  const seen: string[] = [];
  const notYet: string[] = [];
  const say = (isSeen: boolean, text: string, missing = text) => {
    if (isSeen) seen.push(text);
    else notYet.push(missing);
  };
  const { columns, options, values, proven } = evidence;
  const names = columns.map(columnName).join(', ');
  const noTable = i18n.t('evidence.noTable');
  say(columns.length > 0, i18n.t('evidence.columns', { columns: names }), noTable);
  say(evidence.hasOpened, i18n.t('evidence.opened'));
  say(evidence.hasClosed, i18n.t('evidence.closed'));
  if (options.length > 0) seen.push(i18n.t('evidence.options', { options: options.join(', ') }));
  for (const option of new Set(changes.map((change) => change.option))) {
    const isSeen = options.some((known) => optionKey(known) === optionKey(option));
    if (!isSeen) notYet.push(i18n.t('evidence.noOption', { option }));
  }
  const kinds = values.map((kind) => i18n.t(`evidence.kind.${kind}`)).join(', ');
  say(values.length > 0, i18n.t('evidence.values', { kinds }), i18n.t('evidence.noValue'));
  for (const button of buttonsFor(changes)) {
    const sign = evidence[button];
    const words = BUTTON_WORDS[button];
    say(sign !== undefined, sign ? words.seen(signWords(sign)) : words.notYet());
    say(proven.includes(button), words.proven());
  }
  return { seen, notYet };
}

type Button = Evidence['proven'][number];

/** What is said of a button: that it was seen with its sign, that it was not, that a press was read back. */
interface ButtonWords {
  seen: (sign: string) => string;
  notYet: () => string;
  proven: () => string;
}

const BUTTON_WORDS: Record<Button, ButtonWords> = {
  add: {
    seen: (sign) => i18n.t('evidence.add', { sign }),
    notYet: () => i18n.t('evidence.noAdd'),
    proven: () => i18n.t('evidence.provenAdd'),
  },
  remove: {
    seen: (sign) => i18n.t('evidence.remove', { sign }),
    notYet: () => i18n.t('evidence.noRemove'),
    proven: () => i18n.t('evidence.provenRemove'),
  },
};

/** The buttons that the changes press; both where there is no change yet. */
function buttonsFor(changes: readonly Change[]): Button[] {
  const isNeeded = (other: Change['action']) => {
    return changes.length === 0 || changes.some(({ action }) => action !== other);
  };
  return [
    ...(isNeeded('remove') ? (['add'] as const) : []),
    ...(isNeeded('add') ? (['remove'] as const) : []),
  ];
}
