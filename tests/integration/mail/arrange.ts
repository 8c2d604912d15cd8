import type { Temporal } from 'temporal-polyfill';
import { clockAt, systemClock } from '#/lib/core/clock.ts';
import { sendMail } from '#/lib/mail/mail-server.ts';
import { sendNext } from '#/lib/mail/outbox.ts';
import { asMember } from '#/tests/support/member.ts';

/** Sets SMTP_URL and MAIL_FROM for this process; undefined takes both away. */
export function setMailServer(url: string | undefined): void {
  const from = 'Milepost <milepost@example.org>';
  const wanted = { SMTP_URL: url, MAIL_FROM: url && from };
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  Reflect.deleteProperty(globalThis, Symbol.for('milepost.env'));
}

export const plain = (port: number) => `smtp://127.0.0.1:${port}?tls=off`;

/** A moment, in minutes from now. */
export function inMinutes(minutes: number): () => Temporal.Instant {
  return clockAt(systemClock().add({ minutes }).toString());
}

export function sendDue(clock = inMinutes(0), send: typeof sendMail = sendMail): Promise<boolean> {
  return sendNext(clock, send);
}

export interface OutboxRow {
  id: string;
  state: string;
  attempts: number;
  problem: string | null;
  waits: number;
  leased: boolean;
}

/** What became of a member's mails, oldest first; `waits`: minutes from now to the next attempt. */
export function outboxOf(ownerId: string): Promise<OutboxRow[]> {
  return asMember(
    ownerId,
    (sql) => sql<OutboxRow[]>`
      select id, state, attempts, problem, leased_until is not null leased,
        (extract(epoch from next_attempt_at - now()) / 60)::float8 waits
      from outbox order by created_at, id`,
  );
}
