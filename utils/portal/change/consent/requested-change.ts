/** The change that we press for, and that a portal may want to have confirmed. */
export interface RequestedChange {
  button: 'add' | 'remove';
  /** Every name of the option: what the person wrote, what the line shows. */
  names: readonly string[];
  /** The user's reference, name and number. */
  particulars: readonly string[];
  /** The value to be given, or the shown value that is to be taken away. */
  value?: string;
  /** Labels of the detail's other options. */
  others?: readonly string[];
  /** Sentences (see `allowableSentence`) that a person has allowed in this run. */
  allowed?: readonly string[];
}
