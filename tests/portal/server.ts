/** Starts the mock portal: a real https server, and the handles that tests and the demo hold. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { generate } from 'selfsigned';
import { createApp, SESSION_COOKIE } from './app.ts';
import { Audit, type AuditEntry } from './audit.ts';
import { Faults } from './faults.ts';
import { type Manners, PLAIN_MANNERS } from './manners.ts';
import type { OptionName, PortalUser, ServiceSummary } from './model.ts';
import type { OfferName } from './offers/names.ts';
import type { Answer, Backend } from './operations.ts';
import { availableCount } from './rules.ts';
import { seedServices } from './seed.ts';
import { Sessions } from './sessions.ts';
import type { Skin } from './skin.ts';
import { angular } from './skins/angular/index.ts';
import { classic } from './skins/classic/index.ts';
import { endless } from './skins/endless/index.ts';
import { frame } from './skins/frame/index.ts';
import { jqueryUi } from './skins/jquery-ui/index.ts';
import { lit } from './skins/lit/index.ts';
import { mui } from './skins/mui/index.ts';
import { pages } from './skins/pages/index.ts';
import { bare, native } from './skins/plain/index.ts';
import { quasar } from './skins/quasar/index.ts';
import { webforms } from './skins/webforms/index.ts';
import { copyUser, PortalState, summarize } from './state.ts';

const HOST = 'store-demo.extranet.myopenip.fr';

const SKINS = {
  classic,
  bare,
  native,
  lit,
  mui,
  angular,
  'jquery-ui': jqueryUi,
  pages,
  frame,
  quasar,
  webforms,
  endless,
} satisfies Record<string, Skin>;

export type SkinName = keyof typeof SKINS;

/** Every skin there is. */
export const SKIN_NAMES = Object.keys(SKINS) as SkinName[];

/** A skin's name as given by a person. @throws RangeError naming those there are */
export function skinName(text: string): SkinName {
  if (Object.hasOwn(SKINS, text)) return text as SkinName;
  throw new RangeError(`There is no skin "${text}", only ${SKIN_NAMES.join(', ')}`);
}

export interface PortalOptions extends Partial<Manners> {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Users of the main service. */
  users?: number;
  /** Milliseconds before every answer. */
  latency?: number;
  /** One of the portal's own skins, or one that a test brings. */
  skin?: SkinName | Skin;
}

export interface ServiceInfo extends ServiceSummary {
  /** Address of the service's page with the tab Utilisateurs in front. */
  usersUrl: string;
}

export interface Portal {
  url: string;
  port: number;
  /** The main demo service. */
  service: ServiceInfo;
  services: ServiceInfo[];
  /** Copies of a service's users, the main service's unless told. */
  users(serviceRef?: string): PortalUser[];
  user(licence: string): PortalUser;
  /** How many of an option can still be associated. */
  stock(option: OptionName, serviceRef?: string): number;
  setStock(option: OptionName, available: number, serviceRef?: string): void;
  /** Someone else's change: neither checked by the rules nor audited. */
  setOption(licence: string, option: OptionName, value: string): void;
  /** The cookie of a new session, for a browser that need not go by the login. */
  sessionCookie(): { name: string; value: string; domain: string };
  /** Ends every session, as a night does. */
  expireSessions(): void;
  audit: readonly AuditEntry[];
  /** How long the portal took for each of its answers, files apart. */
  answers: readonly Answer[];
  /** What its pages offer besides. */
  offers: readonly OfferName[];
  faults: Faults;
  /** Puts users, stock, audit and faults back to the first state; sessions stay open. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a portal of its own on this machine. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const { port = 0, users = 60, latency = 30, skin = 'classic', ...manners } = options;
  const chosen: Skin = typeof skin === 'string' ? SKINS[skin] : skin;
  const backend: Backend = {
    state: new PortalState(seedServices(users)),
    audit: new Audit(),
    faults: new Faults(latency),
    sessions: new Sessions(),
    manners: { ...PLAIN_MANNERS, ...chosen.manners, ...manners },
    answers: [],
  };
  const server = await listen(backend, chosen, port);
  return handles(backend, server, () => seedServices(users));
}

async function listen(backend: Backend, skin: Skin, port: number): Promise<Server> {
  const pems = await generate([{ name: 'commonName', value: HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: '*.extranet.myopenip.fr' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  const server = createAdaptorServer({
    fetch: createApp(backend, skin).fetch,
    createServer,
    serverOptions: {
      key: pems.private,
      cert: pems.cert,
      // Longer than any test sits idle: a browser repeats a POST that meets a connection just closed.
      keepAliveTimeout: 600_000,
    },
  }) as Server;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function handles(
  backend: Backend,
  server: Server,
  seed: () => ReturnType<typeof seedServices>,
): Portal {
  const { state } = backend;
  const { port } = server.address() as AddressInfo;
  const url = `https://${HOST}:${port}`;
  const services = state.services.map((service) => ({
    ...summarize(service),
    usersUrl: `${url}/Services/Detail/${service.id}#utilisateurs`,
  }));
  const [service] = services;
  if (!service) throw new Error('The seed has no service');
  return {
    url,
    port,
    service,
    services,
    users: (ref) => state.service(ref).users.map(copyUser),
    user: (licence) => copyUser(state.user(licence).user),
    stock: (option, ref) => availableCount(state.service(ref), option),
    setStock: (option, available, ref) => state.setAvailable(state.service(ref), option, available),
    setOption(licence, option, value) {
      state.user(licence).user.options[option] = value;
    },
    sessionCookie: () => ({
      name: SESSION_COOKIE,
      value: backend.sessions.create('demo').id,
      domain: HOST,
    }),
    expireSessions: () => backend.sessions.endAll(),
    audit: backend.audit.entries,
    answers: backend.answers,
    offers: backend.manners.offers,
    faults: backend.faults,
    reset() {
      state.load(seed());
      backend.audit.clear();
      backend.answers.length = 0;
      backend.faults.clear();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
