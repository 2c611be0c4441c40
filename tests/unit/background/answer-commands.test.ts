import { beforeEach, expect, test, vi } from 'vitest';
import { answerCommand } from '../../../utils/background/answer-commands';
import { askPage } from '../../../utils/extension/send-message';

vi.mock('../../../utils/extension/send-message');

beforeEach(() => vi.clearAllMocks());

test('the key for the panel is passed on to the page in front', async () => {
  await answerCommand('focus-panel', { id: 7 });

  expect(askPage).toHaveBeenCalledExactlyOnceWith(7, { kind: 'focus-panel' });
});

test.each([
  ['another command', 'other', { id: 7 }],
  ['a window without a page', 'focus-panel', undefined],
])('nothing is asked by %s', async (_, command, tab) => {
  await answerCommand(command, tab);

  expect(askPage).not.toHaveBeenCalled();
});

test('a page that is none of the portal’s is left alone', async () => {
  vi.mocked(askPage).mockRejectedValue(new Error('Receiving end does not exist'));

  await expect(answerCommand('focus-panel', { id: 7 })).resolves.toBeUndefined();
});
