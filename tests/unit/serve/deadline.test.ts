import { expect, it, onTestFinished, vi } from 'vitest';
import { setDeadline } from '#/scripts/serve/deadline.ts';
import { serveLocally } from './local-server.ts';

/** What a request gets that is never answered; `sent` is what was written before the time was up. */
async function late({ isPage, sent = '' }: { isPage: boolean; sent?: string }): Promise<Response> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const address = await serveLocally((request, response) => {
    setDeadline(request, response, isPage);
    if (sent) response.write(sent);
    vi.advanceTimersByTime(10_000);
  });
  return fetch(address);
}

it('ends a page that takes too long with the page for it', async () => {
  const answer = await late({ isPage: true });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('What was saved is safe.');
});

it('ends a call that takes too long with a problem document', async () => {
  const answer = await late({ isPage: false });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.json()).toMatchObject({ status: 503, title: 'This took too long' });
});

it('closes the connection of an answer that has begun', async () => {
  await expect(late({ isPage: true, sent: 'half' }).then((one) => one.text())).rejects.toThrow();
});
