/**
 * Runs in the page's own world. Who watches for sizes, or for what comes into view, is told by the browser
 * when it draws, which it does not do in a hidden tab. Those that a page makes are known here, and told there
 * what the browser will tell only once the tab is in view again.
 */

type View = Window & typeof globalThis;
type Observer = ResizeObserver | IntersectionObserver;
type Entry = ResizeObserverEntry | IntersectionObserverEntry;

export interface PageObservers {
  /** Whether there are any that watch. */
  isAny(): boolean;
  /** Tells each what has become of its elements since it was told last. */
  tell(): void;
}

/** How one kind of observer looks at an element. */
interface Kind<O extends Observer, E extends Entry> {
  look(target: Element, observer: O): E;
  /** What an entry says; the same is told once. @param box as the page has asked for it */
  gist(entry: E, box: string, observer: O): string;
  /** What the browser takes for told at first. */
  first: string | undefined;
}

/** Knows from now on what observers the page makes: to be called before any script of the page. */
export function knowObservers(view: View): PageObservers {
  const kinds: PageObservers[] = [];
  if (view.ResizeObserver) kinds.push(wrap(view, 'ResizeObserver', sizes(view)));
  if (view.IntersectionObserver) kinds.push(wrap(view, 'IntersectionObserver', views(view)));
  return {
    isAny: () => kinds.some((one) => one.isAny()),
    tell: () => {
      for (const one of kinds) one.tell();
    },
  };
}

/** What is known of one observer: its elements, and what each was last said to be. */
interface Watch {
  targets: Set<WeakRef<Element>>;
  /** The same by element: a page may watch thousands, one after the other. */
  refs: WeakMap<Element, WeakRef<Element>>;
  boxes: WeakMap<Element, string>;
  said: WeakMap<Element, string>;
  /** What the browser did not say itself. */
  ahead: WeakMap<Element, string>;
  call: (entries: Entry[]) => void;
}

type AnyObserver = new (
  callback: (entries: Entry[], observer: Observer) => void,
  options?: IntersectionObserverInit,
) => {
  observe(target: Element, options?: ResizeObserverOptions): void;
  unobserve(target: Element): void;
  disconnect(): void;
};

function wrap<O extends Observer, E extends Entry>(
  view: View,
  name: 'ResizeObserver' | 'IntersectionObserver',
  kind: Kind<O, E>,
): PageObservers {
  const Native = view[name] as unknown as AnyObserver;
  const known = new Set<WeakRef<InstanceType<AnyObserver>>>();
  const gone = new FinalizationRegistry<WeakRef<InstanceType<AnyObserver>>>((one) => {
    known.delete(one);
  });
  const watches = new WeakMap<object, Watch>();

  const gistOf = (watch: Watch, entry: Entry, observer: object) => {
    const box = watch.boxes.get(entry.target) ?? 'content-box';
    return kind.gist(entry as E, box, observer as O);
  };
  const forget = (watch: Watch, target: Element) => {
    const ref = watch.refs.get(target);
    if (ref) watch.targets.delete(ref);
    watch.refs.delete(target);
    watch.said.delete(target);
    watch.ahead.delete(target);
  };

  const Own = {
    [name]: class extends Native {
      constructor(...given: ConstructorParameters<AnyObserver>) {
        const [callback, ...options] = given;
        // The browser's word of what was told in its place says nothing new.
        const onEntries = (entries: Entry[], observer: Observer) => {
          const watch = watches.get(observer);
          const news = entries.filter((entry) => {
            if (!watch) return true;
            const gist = gistOf(watch, entry, observer);
            const isTold = watch.ahead.get(entry.target) === gist;
            watch.ahead.delete(entry.target);
            watch.said.set(entry.target, gist);
            return !isTold;
          });
          if (news.length > 0) callback.call(observer, news, observer);
        };
        super(typeof callback === 'function' ? onEntries : callback, ...options);
        const call = (entries: Entry[]) => {
          callback.call(this as never, entries, this as never);
        };
        const seen = { said: new WeakMap(), ahead: new WeakMap() };
        const of = {
          targets: new Set<WeakRef<Element>>(),
          refs: new WeakMap(),
          boxes: new WeakMap(),
        };
        watches.set(this, { ...of, ...seen, call });
        const ref = new WeakRef(this);
        known.add(ref);
        gone.register(this, ref);
      }

      override observe(target: Element, ...options: [ResizeObserverOptions?]): void {
        super.observe(target, ...options);
        const watch = watches.get(this);
        if (!watch) return;
        // To watch for the size of what is watched already is to be told of it again.
        if (name === 'ResizeObserver') forget(watch, target);
        if (!watch.refs.has(target)) {
          const ref = new WeakRef(target);
          watch.refs.set(target, ref);
          watch.targets.add(ref);
        }
        watch.boxes.set(target, options[0]?.box ?? 'content-box');
      }

      override unobserve(target: Element): void {
        super.unobserve(target);
        const watch = watches.get(this);
        if (watch) forget(watch, target);
      }

      override disconnect(): void {
        super.disconnect();
        const watch = watches.get(this);
        for (const one of watch?.targets ?? []) {
          const target = one.deref();
          if (watch && target) forget(watch, target);
        }
        watch?.targets.clear();
      }
    },
  }[name];
  Object.assign(view, { [name]: Own });

  const tellOne = (observer: object, watch: Watch) => {
    const entries = [...watch.targets].flatMap((one): Entry[] => {
      const target = one.deref();
      if (!target) watch.targets.delete(one);
      if (!target) return [];
      const entry = kind.look(target, observer as O);
      const gist = gistOf(watch, entry, observer);
      if ((watch.said.get(target) ?? kind.first) === gist) return [];
      watch.said.set(target, gist);
      watch.ahead.set(target, gist);
      return [entry];
    });
    if (entries.length === 0) return;
    try {
      watch.call(entries);
    } catch (error) {
      view.reportError(error);
    }
  };
  const each = (visit: (observer: object, watch: Watch) => void) => {
    for (const one of [...known]) {
      const observer = one.deref();
      const watch = observer && watches.get(observer);
      if (watch && watch.targets.size > 0) visit(observer, watch);
    }
  };
  return {
    isAny: () => {
      let isAny = false;
      each(() => {
        isAny = true;
      });
      return isAny;
    },
    tell: () => each(tellOne),
  };
}

/** Sizes that differ by less are the same, in pixels. */
const FINE = 0.1;

/** How sizes are looked at: https://drafts.csswg.org/resize-observer/#calculate-box-size */
function sizes(view: View): Kind<ResizeObserver, ResizeObserverEntry> {
  const gistOf = (width: number, height: number) => {
    return [width, height].map((size) => Math.round(size / FINE)).join(' ');
  };
  const sizeOf = (inlineSize: number, blockSize: number) => [{ inlineSize, blockSize }];
  return {
    first: gistOf(0, 0),
    gist: ({ contentRect, borderBoxSize: [border] }, box) => {
      if (box === 'border-box') return gistOf(border?.inlineSize ?? 0, border?.blockSize ?? 0);
      return gistOf(contentRect.width, contentRect.height);
    },
    look: (target) => {
      const { content, border } = boxesOf(view, target);
      const { devicePixelRatio: ratio } = view;
      return madeOf(view.ResizeObserverEntry, {
        target,
        contentRect: content,
        contentBoxSize: sizeOf(content.width, content.height),
        borderBoxSize: sizeOf(border.width, border.height),
        devicePixelContentBoxSize: sizeOf(content.width * ratio, content.height * ratio),
      });
    },
  };
}

function boxesOf(view: View, target: Element): { content: DOMRect; border: DOMRect } {
  const rect = (x: number, y: number, width: number, height: number) => {
    return new view.DOMRect(x, y, Math.max(0, width), Math.max(0, height));
  };
  const none = { content: rect(0, 0, 0, 0), border: rect(0, 0, 0, 0) };
  if (!target.isConnected || target.getClientRects().length === 0) return none;
  const style = view.getComputedStyle(target);
  if (target instanceof view.SVGElement && !(target instanceof view.SVGSVGElement)) {
    const { width, height } = (target as SVGGraphicsElement).getBBox?.() ?? none.content;
    return { content: rect(0, 0, width, height), border: rect(0, 0, width, height) };
  }
  if (style.display === 'inline' && !REPLACED.test(target.localName)) return none;
  const px = (length: string) => Number.parseFloat(length) || 0;
  const padX = px(style.paddingLeft) + px(style.paddingRight);
  const padY = px(style.paddingTop) + px(style.paddingBottom);
  const edgeX = px(style.borderLeftWidth) + px(style.borderRightWidth);
  const edgeY = px(style.borderTopWidth) + px(style.borderBottomWidth);
  let [width, height] = [px(style.width), px(style.height)];
  const { offsetWidth = 0, offsetHeight = 0 } = target as Partial<HTMLElement>;
  // Bars are as wide as is missing inside.
  const barX = Math.max(0, offsetWidth - target.clientWidth - Math.round(edgeX));
  const barY = Math.max(0, offsetHeight - target.clientHeight - Math.round(edgeY));
  if (style.boxSizing === 'border-box') {
    width -= padX + edgeX + barX;
    height -= padY + edgeY + barY;
  }
  return {
    content: rect(px(style.paddingLeft), px(style.paddingTop), width, height),
    border: rect(0, 0, width + padX + edgeX + barX, height + padY + edgeY + barY),
  };
}

/** Elements that have a size of their own in a line. */
const REPLACED = /^(?:img|svg|video|canvas|iframe|object|embed|input|textarea|select|button)$/;

/** What has come into view: https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo */
function views(view: View): Kind<IntersectionObserver, IntersectionObserverEntry> {
  return {
    first: undefined,
    gist: ({ isIntersecting, intersectionRatio }, _, { thresholds }) => {
      const at = thresholds.findIndex((threshold) => threshold > intersectionRatio);
      return `${isIntersecting} ${isIntersecting ? at : 0}`;
    },
    look: (target, observer) => {
      const rootBounds = rootOf(view, observer);
      const boundingClientRect = target.getBoundingClientRect();
      const isThere = target.isConnected && target.getClientRects().length > 0;
      const common = isThere ? intersectionOf(view, target, observer, rootBounds) : undefined;
      const area = boundingClientRect.width * boundingClientRect.height;
      const part = common ? common.width * common.height : 0;
      const ratio = area > 0 ? Math.min(1, part / area) : common ? 1 : 0;
      return madeOf(view.IntersectionObserverEntry, {
        time: view.performance.now(),
        target,
        rootBounds,
        boundingClientRect,
        intersectionRect: common ?? new view.DOMRect(),
        intersectionRatio: ratio,
        isIntersecting: common !== undefined,
      });
    },
  };
}

/** What an observer takes for the view, with its margins. */
function rootOf(view: View, { root, rootMargin }: IntersectionObserver): DOMRect {
  const whole = new view.DOMRect(0, 0, view.innerWidth, view.innerHeight);
  const at = root && root.nodeType === root.ELEMENT_NODE ? insideOf(view, root as Element) : whole;
  const margins = (rootMargin || '0px').split(' ').map((one, side) => {
    const size = side % 2 === 0 ? at.height : at.width;
    return one.endsWith('%') ? (Number.parseFloat(one) * size) / 100 : Number.parseFloat(one) || 0;
  });
  const [top = 0, right = top, bottom = top, left = right] = margins;
  const [width, height] = [at.width + left + right, at.height + top + bottom];
  return new view.DOMRect(at.x - left, at.y - top, width, height);
}

/** The part of an element in which its content is shown. */
function insideOf(view: View, element: Element): DOMRect {
  const { x, y } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return new view.DOMRect(x + clientLeft, y + clientTop, clientWidth, clientHeight);
}

function intersectionOf(
  view: View,
  target: Element,
  { root }: IntersectionObserver,
  rootBounds: DOMRect,
): DOMRect | undefined {
  let seen: DOMRect | undefined = target.getBoundingClientRect();
  for (let at = around(target); at && at !== root && seen; at = around(at)) {
    const isWindow = at === view.document.documentElement || at === view.document.body;
    if (isWindow) continue;
    const { overflow } = view.getComputedStyle(at);
    if (!/^visible/.test(overflow)) seen = common(view, seen, insideOf(view, at));
  }
  return seen && common(view, seen, rootBounds);
}

/** What an element stands in, as it is drawn. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentElement } = element;
  return parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** What two parts of a page have in common, an edge at least. */
function common(view: View, one: DOMRect, other: DOMRect): DOMRect | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const [width, height] = [
    Math.min(one.right, other.right) - left,
    Math.min(one.bottom, other.bottom) - top,
  ];
  return width >= 0 && height >= 0 ? new view.DOMRect(left, top, width, height) : undefined;
}

/** An entry that is of its class, as the browser's own are. */
function madeOf<T extends object>(type: { prototype: T }, parts: object): T {
  const entries = Object.entries(parts).map(([key, value]) => [key, { value, enumerable: true }]);
  return Object.create(type.prototype, Object.fromEntries(entries)) as T;
}
