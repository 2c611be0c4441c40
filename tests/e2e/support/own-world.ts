import type { CDPSession, Page } from 'puppeteer';

/** Where the extension's scripts live in a page: a world that the page cannot see. Chromium's own way. */
export class OwnWorld {
  readonly #session: CDPSession;
  readonly #id: number;

  private constructor(session: CDPSession, id: number) {
    this.#session = session;
    this.#id = id;
  }

  static async of(page: Page): Promise<OwnWorld> {
    const session = await page.createCDPSession();
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
    if (!world) throw new Error('No script of the extension is in the page');
    return new OwnWorld(session, world.id);
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#id,
    });
    return result.value;
  }
}
