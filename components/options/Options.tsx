import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { NumberField } from './NumberField';
import {
  type OptionsActions,
  type OptionsModel,
  QUARANTINE_RANGE,
  RETENTION_RANGE,
} from './options-model';

interface Props {
  model: OptionsModel;
  actions: OptionsActions;
}

/** The settings: how careful runs are, how fast in hidden tabs, and how long their journal is kept. */
export function Options({ model, actions }: Props): JSX.Element {
  return (
    <main lang={i18n.t('language')}>
      <header>
        <h1>
          {i18n.t('extension.name')} · {i18n.t('options.title')}
        </h1>
      </header>
      <section aria-labelledby="care">
        <h2 id="care">{i18n.t('options.care')}</h2>
        <NumberField
          id="quarantine"
          label={i18n.t('options.quarantine')}
          unit={i18n.t('options.seconds')}
          hint={i18n.t('options.quarantineHint')}
          value={model.quarantine}
          range={QUARANTINE_RANGE}
          onChange={actions.setQuarantine}
        />
      </section>
      <HiddenTabs model={model} actions={actions} />
      <Journal model={model} actions={actions} />
    </main>
  );
}

/** On which portals a run is quickened while its tab is hidden. */
function HiddenTabs({ model: { portals }, actions }: Props): JSX.Element {
  return (
    <section aria-labelledby="background">
      <h2 id="background">{i18n.t('options.background')}</h2>
      <p class="hint">{i18n.t('options.backgroundHint')}</p>
      {portals.length === 0 && <p class="muted">{i18n.t('options.backgroundNone')}</p>}
      {portals.map(({ host, isQuickened }) => (
        <label key={host} class="row">
          <input
            type="checkbox"
            checked={isQuickened}
            onChange={({ currentTarget }) => actions.setQuickened(host, currentTarget.checked)}
          />
          {i18n.t('options.backgroundHost', { host })}
        </label>
      ))}
    </section>
  );
}

/** How large the journal is, how long it is kept, and how to export or erase it. */
function Journal({ model, actions }: Props): JSX.Element {
  const { lots, inventories, used, retention, news, isAskingToErase } = model;
  const isEmpty = lots + inventories === 0;
  return (
    <section aria-labelledby="journal">
      <h2 id="journal">{i18n.t('options.journal')}</h2>
      <p>
        {i18n.t('options.lots', lots, { count: lots.toLocaleString() })}
        {inventories > 0 &&
          ` · ${i18n.t('options.inventories', inventories, { count: inventories.toLocaleString() })}`}
        {used !== undefined && ` · ${i18n.t('options.used', { size: megabytes(used) })}`}
      </p>
      <NumberField
        id="retention"
        label={i18n.t('options.retention')}
        unit={i18n.t('options.days')}
        hint={i18n.t('options.retentionHint')}
        value={retention}
        range={RETENTION_RANGE}
        onChange={actions.setRetention}
      />
      <div class="row wrap">
        <button type="button" disabled={isEmpty} onClick={actions.exportJournal}>
          {i18n.t('options.export')}
        </button>
        <button
          type="button"
          class="danger"
          disabled={isEmpty || isAskingToErase}
          onClick={() => actions.askToErase(true)}
        >
          {i18n.t('options.erase')}
        </button>
      </div>
      {isAskingToErase && <EraseQuestion actions={actions} />}
      <p class="status" role="status">
        {news}
      </p>
    </section>
  );
}

function EraseQuestion({ actions }: Pick<Props, 'actions'>): JSX.Element {
  return (
    <div class="question" role="alertdialog" aria-label={i18n.t('options.erase')}>
      <p>{i18n.t('options.eraseQuestion')}</p>
      <div class="row wrap">
        <button type="button" class="danger" onClick={trusted(actions.erase)}>
          {i18n.t('options.eraseForGood')}
        </button>
        <button type="button" onClick={() => actions.askToErase(false)}>
          {i18n.t('options.keep')}
        </button>
      </div>
    </div>
  );
}

/** @param bytes shown with one decimal place at most */
function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 });
}
