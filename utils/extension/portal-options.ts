import { portalOptions, seenOptions } from './settings';

/** Labels of options; `yesNo`: those that take no number, folded. */
export interface OptionLabels {
  all: readonly string[];
  yesNo: readonly string[];
}

/** The options that details of one host's portal have shown. */
export interface StoredOptions {
  /** As they were stored when they were read. */
  seen: OptionLabels;
  store: (options: OptionLabels) => void;
}

/** Reads what is stored of a host; of one that has nothing yet, what earlier versions stored of all hosts together. */
export async function storedOptions(host: string): Promise<StoredOptions> {
  const { [host]: own } = await portalOptions.getValue();
  return {
    seen: own ?? (await seenOptions.getValue()),
    store: (options) => void write(host, options),
  };
}

async function write(host: string, { all, yesNo }: OptionLabels): Promise<void> {
  const options = { all: [...all], yesNo: [...yesNo] };
  await portalOptions.setValue({ ...(await portalOptions.getValue()), [host]: options });
}
