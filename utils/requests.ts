/**
 * The types of what parts of the extension ask of each other, and the one way to answer it.
 *
 * A channel is an interface with one function per request: its name, what is sent with it, and the reply.
 *
 *     interface PageRequests { 'is-at': (asked: { run: string }) => boolean }
 */

/** What is sent with a request, beside its name. */
type Sent<Request> = Request extends (asked: infer Asked) => unknown ? Asked : never;

/** A request of a channel as it is sent. */
export type Message<Channel, Kind extends keyof Channel = keyof Channel> = {
  [One in Kind]: { kind: One } & Sent<Channel[One]>;
}[Kind];

/** The reply to a request of a channel. */
export type Reply<Channel, Kind extends keyof Channel = keyof Channel> = {
  [One in Kind]: Channel[One] extends (asked: never) => infer Given ? Given : never;
}[Kind];

/** One function per request of a channel; each also gets what is known of the sender. */
export type Handlers<Channel, Sender extends unknown[] = []> = {
  [Kind in keyof Channel]: (
    asked: Message<Channel, Kind>,
    ...sender: Sender
  ) => Reply<Channel, Kind> | Promise<Reply<Channel, Kind>>;
};

/**
 * Answers a message by the handler of its name.
 *
 * @param message as it came: nothing is known of it yet
 * @returns the handler's reply
 * @throws Error, as a rejection, when the channel has no request of this name
 */
export async function answerMessage<Channel, Sender extends unknown[]>(
  handlers: Handlers<Channel, Sender>,
  message: unknown,
  ...sender: Sender
): Promise<Reply<Channel>> {
  const { kind } = (message ?? {}) as { kind?: unknown };
  if (!isKindOf(handlers, kind)) throw new Error(`Unknown message: ${String(kind)}`);
  return await handlers[kind](message as Message<Channel, keyof Channel>, ...sender);
}

/** Only names that the map itself has: `toString` is no request. */
function isKindOf<Map extends object>(handlers: Map, kind: unknown): kind is keyof Map {
  return typeof kind === 'string' && Object.hasOwn(handlers, kind);
}
