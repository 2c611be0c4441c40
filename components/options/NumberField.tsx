import type { JSX } from 'preact';

interface Props {
  id: string;
  label: string;
  unit: string;
  hint: string;
  value: number;
  range: { min: number; max: number };
  /** Gets whole numbers within the range. */
  onChange: (value: number) => void;
}

/** A setting that is a number. What is out of its range is not taken, and the old number comes back. */
export function NumberField(props: Props): JSX.Element {
  const { id, label, unit, hint, value, range, onChange } = props;
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
            const isInRange = wanted >= range.min && wanted <= range.max;
            if (isInRange) onChange(wanted);
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
