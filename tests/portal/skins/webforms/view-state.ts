/** What a page of WebForms carries in its hidden fields, signed, so that the server need not remember it. */
import { createHmac, randomBytes } from 'node:crypto';
import type { detailOf } from '../../data-routes.ts';
import type { Change, OptionName } from '../../model.ts';
import type { Session } from '../../sessions.ts';

export type Detail = ReturnType<typeof detailOf>;

/** What is asked in a panel over the detail. */
export type Asking =
  | { kind: 'number'; option: OptionName }
  | { kind: 'confirmation'; change: Change };

/** All that the page is showing: its controls keep what was bound to them, whether or not it is still true. */
export interface PageState {
  page: number;
  /** The column that the users are sorted by, as in the guide; none at first. */
  sort?: string;
  /** The accountcodes of the rows in view: the grid's data keys. */
  keys: string[];
  detail?: Detail;
  asks?: Asking;
}

type Field = '__VIEWSTATE' | '__EVENTVALIDATION';

/** The two hidden fields of a page that go together. */
export type HiddenFields = Record<Field, string>;

export class ViewStates {
  readonly #key = randomBytes(32);

  /** @param controls what may be pressed in the page: nothing else is answered to */
  seal(state: PageState, controls: readonly string[], session: Session): HiddenFields {
    const viewState = this.#sign(JSON.stringify(state), '__VIEWSTATE', session);
    const validation = JSON.stringify({ controls, of: this.#mac(viewState) });
    return {
      __VIEWSTATE: viewState,
      __EVENTVALIDATION: this.#sign(validation, '__EVENTVALIDATION', session),
    };
  }

  /** What was sealed for the same session; `undefined` for what was not, or does not go together. */
  open(
    fields: Partial<Record<Field, unknown>>,
    session: Session,
  ): { state: PageState; controls: string[] } | undefined {
    const viewState = String(fields.__VIEWSTATE);
    const state = this.#verify(viewState, '__VIEWSTATE', session);
    const validation = this.#verify(
      String(fields.__EVENTVALIDATION),
      '__EVENTVALIDATION',
      session,
    ) as { controls: string[]; of: string } | undefined;
    if (!state || validation?.of !== this.#mac(viewState)) return undefined;
    return { state: state as PageState, controls: validation.controls };
  }

  #sign(text: string, field: Field, session: Session): string {
    return Buffer.from(`${this.#mac(text, field, session.id)}${text}`).toString('base64');
  }

  #verify(sealed: string, field: Field, session: Session): unknown {
    const whole = Buffer.from(sealed, 'base64').toString();
    const text = whole.slice(MAC_LENGTH);
    const isOurs = whole.slice(0, MAC_LENGTH) === this.#mac(text, field, session.id);
    return isOurs ? JSON.parse(text) : undefined;
  }

  #mac(...parts: string[]): string {
    return createHmac('sha256', this.#key).update(parts.join('\n')).digest('hex');
  }
}

const MAC_LENGTH = 64;
