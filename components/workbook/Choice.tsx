import type { JSX } from 'preact';

interface ChoiceProps {
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  children: string;
}

/** One of several answers. */
export function Choice({ name, isChosen, onChoose, children }: ChoiceProps): JSX.Element {
  return (
    <label class="row">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  );
}
