import type { PairFault, Pairing } from '../../../utils/bulk/pairs/pair-values';
import { i18n } from '../../../utils/locales/wording';

/** For how many chosen users there is a value, and how that was found out. */
export function countText({ way, pairs, faults, lines, chosen }: Pairing): string {
  const counts = {
    lines: lines.toLocaleString(),
    chosen: chosen.toLocaleString(),
    count: pairs.length.toLocaleString(),
  };
  if (chosen === 0) return i18n.t('values.nobodyChosen');
  if (way === 'reference') return i18n.t('values.byReference', pairs.length, counts);
  const isEven = lines === chosen && pairs.length + faults.length > 0;
  return i18n.t(isEven ? 'values.byOrder' : 'values.notByOrder', counts);
}

/** What the button says that takes the pairs. */
export function takeText({ way, pairs, faults }: Pairing): string {
  const { length } = pairs;
  const count = { count: length.toLocaleString() };
  if (way === 'order') return i18n.t('values.takeOrder', length, count);
  return i18n.t(faults.length > 0 ? 'values.takeRight' : 'values.take', length, count);
}

/** What is wrong with a pasted line. */
export function pairFaultText({ line, text, code }: PairFault): string {
  return i18n.t('values.fault', { line: String(line), text, why: whyText(code) });
}

function whyText(code: PairFault['code']): string {
  switch (code) {
    case 'nobody':
      return i18n.t('values.why.nobody');
    case 'several':
      return i18n.t('values.why.several');
    case 'not-chosen':
      return i18n.t('values.why.notChosen');
    case 'value-missing':
      return i18n.t('values.why.valueMissing');
    case 'value-malformed':
      return i18n.t('values.why.valueMalformed');
    case 'zero-lost':
      return i18n.t('values.why.zeroLost');
    case 'several-values':
      return i18n.t('values.why.severalValues');
    case 'value-twice':
      return i18n.t('values.why.valueTwice');
    case 'user-twice':
      return i18n.t('values.why.userTwice');
  }
}
