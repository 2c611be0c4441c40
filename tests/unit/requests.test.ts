import { expect, test, vi } from 'vitest';
import { answerMessage, type Handlers } from '../../utils/requests';

interface TestRequests {
  double: (asked: { number: number }) => number;
  who: () => string;
}

const handlers: Handlers<TestRequests, [sender: string]> = {
  double: async ({ number }) => 2 * number,
  who: (_, sender) => sender,
};

test('a request is answered by the handler of its name', async () => {
  expect(await answerMessage(handlers, { kind: 'double', number: 21 }, 'me')).toBe(42);
});

test('a handler knows the sender', async () => {
  expect(await answerMessage(handlers, { kind: 'who' }, 'me')).toBe('me');
});

test.each([
  ['another name', { kind: 'triple', number: 1 }],
  ['a name that every object has', { kind: 'toString' }],
  ['a name that is no text', { kind: ['who'] }],
  ['no name', { number: 1 }],
  ['a text', 'who'],
  ['nothing', undefined],
  ['null', null],
])('a message with %s is refused', async (_, message) => {
  await expect(answerMessage(handlers, message, 'me')).rejects.toThrow(/^Unknown message: /);
});

test('the error of a handler is the answer', async () => {
  const broken: typeof handlers = {
    ...handlers,
    who: vi.fn().mockRejectedValue(new Error('disk full')),
  };

  await expect(answerMessage(broken, { kind: 'who' }, 'me')).rejects.toThrow('disk full');
});
