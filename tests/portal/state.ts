/** Everything the portal remembers of services and users, found by reference or by id. */
import {
  noOptions,
  type OptionName,
  type PortalUser,
  type Service,
  type ServiceSummary,
} from './model.ts';
import { usedCount } from './rules.ts';

export interface Located {
  service: Service;
  user: PortalUser;
}

export class PortalState {
  #services: Service[] = [];
  #users = new Map<string, Located>();
  #inserted = 0;

  constructor(services: Service[]) {
    this.load(services);
  }

  /** Forgets everything and starts again from these services. */
  load(services: Service[]): void {
    this.#services = services;
    this.#users = new Map();
    this.#inserted = 0;
    for (const service of services) {
      for (const user of service.users) this.#users.set(user.licence, { service, user });
    }
  }

  get services(): readonly Service[] {
    return this.#services;
  }

  /** The service with this reference, or the main one. */
  service(ref?: string): Service {
    const found = ref === undefined ? this.#services[0] : this.#services.find((s) => s.ref === ref);
    if (!found) throw new Error(`No service ${ref}`);
    return found;
  }

  serviceById(id: number): Service | undefined {
    return this.#services.find((service) => service.id === id);
  }

  /** The user with this licence reference; throws when there is none. */
  user(licence: string): Located {
    const found = this.#users.get(licence);
    if (!found) throw new Error(`No user ${licence}`);
    return found;
  }

  userByAccountcode(accountcode: string): Located | undefined {
    for (const located of this.#users.values()) {
      if (located.user.accountcode === accountcode) return located;
    }
    return undefined;
  }

  /** Sets how many of an option can still be associated. */
  setAvailable(service: Service, option: OptionName, count: number): void {
    service.bought[option] = usedCount(service, option) + count;
  }

  /** Someone else orders a licence: its reference sorts before all others. */
  insertUser(service: Service): PortalUser {
    const rank = ++this.#inserted;
    const user: PortalUser = {
      licence: `FPC1000${String(rank).padStart(2, '0')}`,
      licenceType: 'Licence simple',
      sda: '',
      name: `Abel Nouveau ${rank}`,
      admin: false,
      emergency: '',
      state: 'Déconnecté',
      accountcode: String(100_000 + rank),
      options: noOptions(),
    };
    service.users.unshift(user);
    this.#users.set(user.licence, { service, user });
    return user;
  }
}

/** A copy that later changes do not touch. */
export function copyUser(user: PortalUser): PortalUser {
  return { ...user, options: { ...user.options } };
}

/** The part of a service that lists show. */
export function summarize(service: Service): ServiceSummary {
  const { id, ref, name, customer, account, site, type, state } = service;
  return { id, ref, name, customer, account, site, type, state };
}
