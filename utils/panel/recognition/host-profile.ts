import type {
  ProposalModel,
  RecognitionModel,
} from '../../../components/recognition/recognition-model';
import type { StoredProfile } from '../../extension/portal-profile';
import { saveFile } from '../../extension/save-file';
import { i18n } from '../../locales/wording';
import type { FoundPart } from '../../portal/recognition/recognise';
import { withoutDangers } from '../../portal/vocabulary/profile/dangers';
import { parseProfile } from '../../portal/vocabulary/profile/parse-profile';
import { EMPTY_PROFILE, type PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import { type Proposal, proposalOf } from './words/proposal-words';

/** Where the profile is stored, and what is called when it changes. */
export interface HostProfileOptions {
  document: Document;
  stored: StoredProfile;
  /** Shows a change in the panel. */
  patch: (part: Partial<RecognitionModel>) => void;
  /** Called when another profile is in use. */
  onTaken: () => void;
  /** Called when a profile is proposed, and when that is over. */
  onProposal: () => void;
}

/** The profile of this host: stored, saved to a file, read from one, and forgotten. */
export class HostProfile {
  readonly #options: HostProfileOptions;
  #proposed: Proposal | undefined;

  constructor(options: HostProfileOptions) {
    this.#options = options;
  }

  /** Takes each profile that is stored for this host in another tab. @returns how to stop */
  followStorage(): () => void {
    return this.#options.stored.watch((text) => this.#take(profileFrom(text)));
  }

  get isProposed(): boolean {
    return this.#proposed !== undefined;
  }

  /** Uses a profile from now on and stores it; `undefined` forgets the one that is stored. */
  keep(profile: PortalProfile | undefined): void {
    this.#take(profile ?? EMPTY_PROFILE);
    void this.#options.stored.write(profile && textOfProfile(profile));
  }

  forget(): void {
    this.keep(undefined);
    this.#options.patch({ news: i18n.t('taught.forgotten') });
  }

  /** Saves the profile in use as a file. */
  save(): void {
    const { document, patch } = this.#options;
    const name = `myopenip-profil-${document.location.hostname}.json`;
    saveFile(document, name, textOfProfile(taught.profile), 'application/json');
    patch({ news: i18n.t('recognition.fileSaved', { name }) });
  }

  /** Proposes the profile of a file. It is used only if the person agrees: it may come from anybody. */
  async propose(file: File): Promise<void> {
    const { patch, onProposal } = this.#options;
    const { name } = file;
    try {
      this.#proposed = { name, profile: parseProfile(await file.text()) };
      patch({ news: '' });
      onProposal();
    } catch {
      patch({ news: i18n.t('taught.notAProfile', { name }) });
    }
  }

  /** The person agrees to the proposed profile. */
  useProposed(): void {
    if (!this.#proposed) return;
    const { name, profile } = this.#proposed;
    this.keep(withoutDangers(profile, taught.profile.options));
    this.#endProposal(i18n.t('taught.imported', { name }));
  }

  /** The person does not agree to the proposed profile. */
  cancelProposed(): void {
    const name = this.#proposed?.name ?? '';
    this.#endProposal(i18n.t('taught.notUsed', { name }));
  }

  /** Reads the page with the proposed profile, if there is one. @returns what `read` returns */
  tried<T>(read: () => T): T {
    return this.#proposed ? taught.tried(this.#proposed.profile, read) : read();
  }

  /** @param found what is recognised on this page with the proposed profile */
  proposal(found: readonly FoundPart[]): ProposalModel | undefined {
    return this.#proposed && proposalOf(this.#proposed, found);
  }

  #endProposal(news: string): void {
    this.#proposed = undefined;
    this.#options.patch({ news, proposal: undefined });
    this.#options.onProposal();
  }

  #take(profile: PortalProfile): void {
    if (textOfProfile(profile) === textOfProfile(taught.profile)) return;
    taught.profile = profile;
    this.#options.patch({ hasProfile: profile !== EMPTY_PROFILE });
    this.#options.onTaken();
  }
}

/** The profile in a stored text; the empty profile if the text holds none, or one of another version. */
export function profileFrom(text: string | undefined): PortalProfile {
  try {
    return text === undefined ? EMPTY_PROFILE : parseProfile(text);
  } catch {
    return EMPTY_PROFILE;
  }
}

function textOfProfile(profile: PortalProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}
