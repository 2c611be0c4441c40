/** What the page does about each of its controls: the code behind it. */
import { detailOf } from '../../data-routes.ts';
import type { Change, Service } from '../../model.ts';
import { type Backend, changeOption, openDetail, pressOther } from '../../operations.ts';
import type { Session } from '../../sessions.ts';
import { fieldIn, type PostedEvent } from './controls.ts';
import { bindUsers, itemIndex } from './grid.ts';
import type { Outcome, PanelName } from './update-panels.ts';
import type { PageState } from './view-state.ts';

const ALL_OF_DETAIL: PanelName[] = ['upDetail', 'upQuestion'];
const OPTIONS: PanelName[] = ['upMessage', 'upOptions', 'upQuestion'];

interface Posted {
  backend: Backend;
  session: Session;
  service: Service;
  state: PageState;
  form: Record<string, unknown>;
}

/** One postback to the page of a service; its state is changed in place. */
export class Postback {
  readonly #posted: Posted;

  constructor(posted: Posted) {
    this.#posted = posted;
  }

  get #state(): PageState {
    return this.#posted.state;
  }

  /** Calls the handler of a control. */
  async handle({ target, argument }: PostedEvent): Promise<Outcome> {
    if (target === 'gvUsers') return this.#turn(argument);
    switch (target.split('$').at(-1)) {
      case 'lbDetail':
        return this.#open(this.#state.keys[itemIndex(target) - 2] ?? '');
      case 'ibAjouter':
      case 'ibRetirer':
        return this.#pressSign(target);
      case 'btnValider':
        return this.#giveNumber();
      case 'btnConfirmer':
        return this.#confirm();
      case 'btnAnnuler':
        this.#state.asks = undefined;
        return { panels: ['upQuestion'] };
      case 'btnReinitialiser':
      case 'btnEnvoyer':
        return this.#pressOther(target);
      default:
        return this.#close();
    }
  }

  #turn(argument: string): Outcome {
    const [command, value = ''] = argument.split('$');
    if (command === 'Page') this.#state.page = Number(value);
    else this.#state.sort = value;
    this.#bind();
    return { panels: ['upUsers'] };
  }

  #bind(): void {
    bindUsers(this.#state, this.#posted.service, this.#posted.backend.manners.pageLength);
  }

  async #open(accountcode: string): Promise<Outcome> {
    const { backend, session } = this.#posted;
    const result = await openDetail(backend, session, accountcode);
    if (result.kind === 'broken') return { broken: result.fault };
    this.#state.asks = undefined;
    if (result.kind === 'refused') return this.#refuse(result.message);
    this.#state.detail = detailOf(result.value, this.#posted.backend.manners);
    return { panels: ALL_OF_DETAIL };
  }

  #close(): Outcome {
    this.#state.detail = undefined;
    this.#state.asks = undefined;
    this.#bind();
    return { panels: [...ALL_OF_DETAIL, 'upUsers'] };
  }

  #pressSign(target: string): Outcome | Promise<Outcome> {
    const line = this.#state.detail?.options[itemIndex(target)];
    if (!line) return this.#close();
    const { option, kind } = line;
    const action = target.endsWith('ibAjouter') ? 'add' : 'remove';
    if (action === 'remove' || kind === 'flag') return this.#ask({ option, action });
    this.#state.asks = { kind: 'number', option };
    return { panels: ['upQuestion'] };
  }

  #giveNumber(): Outcome | Promise<Outcome> {
    const { asks } = this.#state;
    if (asks?.kind !== 'number') return this.#close();
    const value = fieldIn(this.#posted.form, 'ddlNumero') || undefined;
    return this.#ask({ option: asks.option, action: 'add', value });
  }

  /** Asks in the page whether a change is meant, where the browser has not, or makes it. */
  #ask(change: Change): Outcome | Promise<Outcome> {
    const { confirmation } = this.#posted.backend.manners;
    if (confirmation === 'none' || confirmation === 'native') return this.#change(change);
    this.#state.asks = { kind: 'confirmation', change };
    return { panels: ['upQuestion'] };
  }

  #confirm(): Outcome | Promise<Outcome> {
    const { asks } = this.#state;
    return asks?.kind === 'confirmation' ? this.#change(asks.change) : this.#close();
  }

  async #change(change: Change): Promise<Outcome> {
    const { accountcode = '' } = this.#state.detail?.user ?? {};
    const { backend, session } = this.#posted;
    const result = await changeOption(backend, session, accountcode, change);
    this.#state.asks = undefined;
    if (result.kind === 'broken') return { broken: result.fault };
    if (result.kind === 'refused') return this.#refuse(result.message);
    const { refresh } = this.#posted.backend.manners;
    if (refresh === 'close') return this.#close();
    // The handler forgets to bind the detail again: what was bound to it stays in the view state.
    if (refresh === 'reopen') return { panels: ALL_OF_DETAIL };
    const outcome = await this.#open(accountcode);
    return refresh === 'line' && 'panels' in outcome ? { panels: OPTIONS } : outcome;
  }

  #refuse(text: string): Outcome {
    const isView = this.#posted.backend.manners.failure === 'page';
    const panels: PanelName[] = isView ? ALL_OF_DETAIL : ['upMessage', 'upQuestion'];
    return { panels, message: { kind: 'error', text } };
  }

  #pressOther(target: string): Outcome {
    const { accountcode = '' } = this.#state.detail?.user ?? {};
    const { backend, session } = this.#posted;
    const isSip = target === 'btnReinitialiser';
    pressOther(backend, session, accountcode, isSip ? 'sip-reset' : 'other');
    const text = isSip ? 'Le mot de passe SIP a été réinitialisé.' : 'Le lien a été envoyé.';
    return { panels: ['upMessage'], message: { kind: 'done', text } };
  }
}
