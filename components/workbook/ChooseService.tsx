import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { WorkbookModel } from './workbook-model';

interface Props {
  model: Pick<WorkbookModel, 'pages' | 'service' | 'tab'>;
  onChoose: (tab: number) => void;
  onReadInFront: () => void;
}

/** For which of the open services the file is. */
export function ChooseService({ model, onChoose, onReadInFront }: Props): JSX.Element {
  const { pages = [], service, tab } = model;
  return (
    <section class="part" aria-labelledby="service-title">
      <h2 id="service-title">{i18n.t('workbook.service')}</h2>
      {pages.length > 1 && (
        <select
          aria-labelledby="service-title"
          value={tab ?? ''}
          onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
        >
          {tab === undefined && <option value="">{i18n.t('workbook.choose')}</option>}
          {pages.map((page) => (
            <option key={page.tab} value={page.tab}>
              {page.title}
            </option>
          ))}
        </select>
      )}
      <p class="muted" aria-live="polite">
        {serviceText(model.pages, service)}
      </p>
      {typeof service === 'object' && !service.isComplete && (
        <div class="row">
          <button type="button" onClick={onReadInFront}>
            {i18n.t('workbook.readInFront')}
          </button>
        </div>
      )}
    </section>
  );
}

function serviceText(pages: WorkbookModel['pages'], service: WorkbookModel['service']): string {
  if (service === 'reading') return i18n.t('workbook.readingUsers');
  if (service) {
    const count = { count: service.users.toLocaleString() };
    const users = i18n.t('workbook.users', service.users, count);
    const read = service.isComplete ? users : i18n.t('workbook.usersPart', { users });
    return `${service.title} · ${read}`;
  }
  if (!pages) return i18n.t('workbook.looking');
  return pages.length === 0 ? i18n.t('workbook.none') : '';
}
