import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
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

/** How careful runs are, and what becomes of their journal. */
export function Options({ model, actions }: Props): JSX.Element {
  const { runs, used, news, isAskingToErase } = model;
  return (
    <main lang={i18n.t('language')}>
      <header>
        <h1>{i18n.t('options.title')}</h1>
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
      <section aria-labelledby="background">
        <h2 id="background">{i18n.t('options.background')}</h2>
        <p class="hint">{i18n.t('options.backgroundHint')}</p>
        {model.portals.length === 0 && <p class="muted">{i18n.t('options.backgroundNone')}</p>}
        {model.portals.map(({ host, isQuickened }) => (
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
      <section aria-labelledby="journal">
        <h2 id="journal">{i18n.t('options.journal')}</h2>
        <p>
          {i18n.t('options.runs', runs, { count: runs.toLocaleString() })}
          {used !== undefined && ` · ${i18n.t('options.used', { size: megabytes(used) })}`}
        </p>
        <NumberField
          id="retention"
          label={i18n.t('options.retention')}
          unit={i18n.t('options.days')}
          hint={i18n.t('options.retentionHint')}
          value={model.retention}
          range={RETENTION_RANGE}
          onChange={actions.setRetention}
        />
        <div class="row wrap">
          <button type="button" disabled={runs === 0} onClick={actions.exportJournal}>
            {i18n.t('options.export')}
          </button>
          <button
            type="button"
            class="danger"
            disabled={runs === 0 || isAskingToErase}
            onClick={() => actions.askToErase(true)}
          >
            {i18n.t('options.erase')}
          </button>
        </div>
        {isAskingToErase && (
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
        )}
        <p class="status" role="status">
          {news}
        </p>
      </section>
    </main>
  );
}

interface NumberFieldProps {
  id: string;
  label: string;
  unit: string;
  hint: string;
  value: number;
  range: { min: number; max: number };
  onChange: (value: number) => void;
}

function NumberField({ id, label, unit, hint, value, range, onChange }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="row">
        <input
          id={id}
          type="number"
          {...range}
          value={value}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            const wanted = Math.round(currentTarget.valueAsNumber);
            const isRight = wanted >= range.min && wanted <= range.max;
            if (isRight) onChange(wanted);
            else currentTarget.value = String(value);
          }}
        />
        {unit}
      </span>
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
    </div>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 });
}
