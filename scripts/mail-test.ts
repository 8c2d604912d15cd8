// Sends one mail, or says in words why it cannot: npm run mail:test -- you@example.org
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EnvError, env } from '#/lib/core/env.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseMailbox } from '#/lib/core/mail-address.ts';
import { mailAdvice } from '#/lib/mail/mail-problem.ts';
import { sendMail, transportOptions } from '#/lib/mail/mail-server.ts';
import { testMail } from '#/lib/mail/test-mail.ts';
import { root } from './setup/root.mjs';

try {
  console.log(await sendTestMail(process.argv[2] ?? ''));
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
}

async function sendTestMail(recipient: string): Promise<string> {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const to = parseMailbox(recipient)?.address;
  if (!to) throw new EnvError('Say where to: npm run mail:test -- you@example.org');
  const { smtpUrl } = env();
  if (!smtpUrl) {
    throw new EnvError(
      'SMTP_URL is not set, so Milepost sends no mail and shows links to copy instead. Set SMTP_URL and MAIL_FROM, as .env.example shows.',
    );
  }
  const { host, port } = transportOptions(smtpUrl);
  console.log(`Handing a mail for ${to} to ${host}:${port} …`);
  await sendMail(testMail(to), newId()).catch((error: unknown) => {
    throw new EnvError(mailAdvice(error, { host, port }));
  });
  return `${host} has taken it. Look into the mailbox of ${to}, and into its spam.`;
}
