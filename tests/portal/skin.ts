/** A skin of the portal: pages and scripts over the same rules. */
import type { Hono } from 'hono';
import type { Html, PortalEnv } from './http.ts';
import type { Manners } from './manners.ts';
import type { Backend } from './operations.ts';

export interface LoginView {
  token: string;
  returnUrl: string;
  message?: string;
}

export interface Skin {
  /** The skin's own files, by the address they are served under. */
  files: Record<string, URL>;
  /** Scripts to be bundled with the modules they import, by address. */
  bundles?: Record<string, URL>;
  /** How this skin behaves unless told otherwise. */
  manners?: Partial<Manners>;
  loginPage(view: LoginView): Html;
  /** Adds every route that needs a session. */
  addRoutes(app: Hono<PortalEnv>, backend: Backend): void;
}
