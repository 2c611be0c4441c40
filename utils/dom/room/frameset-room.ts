import { documentIn, isStanding } from '../flat-tree';
import { freePart, type KeptPart } from './page-part';
import { PageRoom } from './page-room';

/** A frame that would be narrower than this beside our part stays as it is, in px. */
const LEAST = 200;

/**
 * Room beside a page that is a frameset. The browser gives such a page the whole window: so the room is made in each frame
 * that reaches behind our part.
 */
export class FramesetRoom implements Pick<PageRoom, 'look' | 'renew' | 'giveBack'> {
  readonly #document: Document;
  readonly #kept: KeptPart;
  /** By the document that a frame shows, which is another one after each load. */
  readonly #rooms = new Map<Document, { frame: Element; room: PageRoom }>();

  constructor(document: Document, kept: KeptPart) {
    this.#document = document;
    this.#kept = kept;
  }

  /** Makes room from the start, as after the window has changed its size. */
  renew(): void {
    this.giveBack();
    this.look();
  }

  /** Makes room in the frames that have loaded since. */
  look(): void {
    for (const frame of this.#document.querySelectorAll('frame')) {
      const shown = documentIn(frame);
      if (!shown?.body || shown.body.localName === 'frameset') continue;
      const known = this.#rooms.get(shown);
      if (known) known.room.look();
      else this.#add(frame, shown);
    }
    for (const [shown, { frame }] of this.#rooms) {
      if (!isStanding(frame) || documentIn(frame) !== shown) this.#rooms.delete(shown);
    }
  }

  /** Gives the frames their room back. */
  giveBack(): void {
    for (const [shown, { room }] of this.#rooms) if (isStanding(shown)) room.giveBack();
    this.#rooms.clear();
  }

  #add(frame: Element, shown: Document): void {
    const { left, right, width: whole } = frame.getBoundingClientRect();
    const free = freePart(this.#document, this.#kept);
    const { side } = this.#kept;
    const width = Math.round(side === 'left' ? free.left - left : right - free.right);
    if (width <= 0 || whole - width < LEAST) return;
    const room = new PageRoom(shown, { side, width });
    this.#rooms.set(shown, { frame, room });
    room.renew();
  }
}
