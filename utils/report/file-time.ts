/** Local time as part of a file name: `2026-10-31_14h05`. */
export function fileTime(at: Date): string {
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');
  return `${day}_${twoDigits(at.getHours())}h${twoDigits(at.getMinutes())}`;
}

/** @returns at least two digits */
export function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** A date of a cell, which has no time zone, as French people write it: `31/10/2026`, `31/10/2026 14:05`. */
export function cellDate(at: Date): string {
  const day = [twoDigits(at.getUTCDate()), twoDigits(at.getUTCMonth() + 1), at.getUTCFullYear()];
  const time = [at.getUTCHours(), at.getUTCMinutes()].map(twoDigits).join(':');
  return time === '00:00' ? day.join('/') : `${day.join('/')} ${time}`;
}
