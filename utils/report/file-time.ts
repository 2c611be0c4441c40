/** Local time as part of a file name: `2026-10-31_14h05`. */
export function fileTime(at: Date): string {
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');
  return `${day}_${twoDigits(at.getHours())}h${twoDigits(at.getMinutes())}`;
}

/** @returns at least two digits */
export function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
