/** The lines of the detail as form groups: a label, and a field that cannot be written in. */
import { make } from './make.js';

let count = 0;

/** A label with its value: yes or no as a box, anything else in a text field. */
export function formLine(words, { label, value }) {
  count += 1;
  const id = `champ${count}`;
  const isYes = value === words.Oui;
  const field =
    isYes || value === words.Non
      ? make('input', { type: 'checkbox', id, disabled: '', checked: isYes })
      : make('input', { type: 'text', class: 'form-control input-sm', id, readonly: '', value });
  return group(make('label', { for: id }, label), field);
}

/** A label with a control of its own. */
export function formControl(label, control) {
  return group(make('span', { class: 'as-label' }, label), control);
}

function group(label, content) {
  return make('div', { class: 'form-group' }, label, make('div', { class: 'field' }, content));
}
