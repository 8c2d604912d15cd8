import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';

const STOPPING = new URL('./stopping.ts', import.meta.url).pathname;

function launch(mode = '') {
  const child = spawn(process.execPath, [STOPPING, mode], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  }
  const ended = once(child, 'exit').then(([code]) => code);
  const says = (text: RegExp) => expect.poll(() => said, { timeout: 5_000 }).toMatch(text);
  return { child, ended, says, said: () => said };
}

it.each(['SIGTERM', 'SIGINT', 'the end of its parent'])(
  'on %s answers, then ends in order',
  async (how) => {
    const { child, ended, says, said } = launch();
    await says(/port \d+/);
    const answer = fetch(`http://127.0.0.1:${/port (\d+)/.exec(said())?.[1]}`);
    await says(/asked/);
    if (how.startsWith('SIG')) child.kill(how as NodeJS.Signals);
    else child.disconnect();
    expect(await (await answer).text()).toBe('answered');
    expect(await ended).toBe(0);
    await says(/asked\ndrained\npool closed\ndatabase stopped\n$/);
  },
);

it('takes the same Ctrl-C, delivered twice, for one', async () => {
  const { child, ended, says } = launch();
  await says(/port \d+/);
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

it('ends at once on a second signal', async () => {
  const { child, ended, says } = launch('hangs');
  await says(/port \d+/);
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  child.kill('SIGTERM');
  expect(await ended).toBe(1);
});

it('says why it could not start, ends what was begun, and exits with 1', async () => {
  const { ended, says } = launch('fails');
  expect(await ended).toBe(1);
  await says(/Milepost could not start\. The port is in use\.\n/);
  await says(/pool closed\ndatabase stopped\n/);
});
