import { detail, option, PLUS } from '../support/html.ts';

export const serve = (line: string) => (url: URL) => {
  if (url.pathname !== '/detail') return 'ok';
  const options = line + option('Option standardiste', 'Non', PLUS);
  return detail({ licence: url.searchParams.get('l') ?? '', options });
};
