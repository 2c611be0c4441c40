/** A browser without a page, for the portal's own tests: cookies, forms, no redirect followed. */
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';

const TOKEN = /name="__RequestVerificationToken" value="([^"]+)"/;

export interface Answer {
  status: number;
  /** Where the answer redirects to, or nothing. */
  location: string;
  text: string;
}

export class Client {
  readonly #port: number;
  readonly #cookies = new Map<string, string>();
  #token = '';

  constructor(port: number) {
    this.#port = port;
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path);
  }

  /** Posts a form with the anti-forgery token of the last page, unless the form brings its own. */
  post(path: string, fields: Record<string, string>): Promise<Answer> {
    const form = new URLSearchParams({ __RequestVerificationToken: this.#token, ...fields });
    return this.#send('POST', path, form.toString());
  }

  async login(returnUrl = '/'): Promise<Answer> {
    await this.get('/Compte/Connexion');
    return this.post('/Compte/Connexion', {
      login: 'demo',
      password: 'demo',
      ReturnUrl: returnUrl,
    });
  }

  #send(method: string, path: string, body?: string): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const headers = {
      Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
    };
    const options = { method, path, headers, port: this.#port, rejectUnauthorized: false };
    const read = async (response: IncomingMessage): Promise<Answer> => {
      for (const cookie of response.headers['set-cookie'] ?? []) this.#keep(cookie);
      const text = (await response.setEncoding('utf8').toArray()).join('');
      this.#token = TOKEN.exec(text)?.[1] ?? this.#token;
      return {
        status: response.statusCode ?? 0,
        location: response.headers.location ?? '',
        text,
      };
    };
    request({ ...options, host: '127.0.0.1' }, (response) => read(response).then(resolve, reject))
      .on('error', reject)
      .end(body);
    return promise;
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    this.#cookies.set(name, value);
  }
}
