import 'server-only';
import { formatMoment } from '#/lib/core/format.ts';
import { neverShared, type Sharing, sharingSentences } from '#/lib/mentorships/rules.ts';
import { aside, button, layout, list, paragraph, quote } from './layout.ts';
import type { Mail } from './mail-server.ts';

export interface Invitation {
  to: string;
  /** Who invites. */
  name: string;
  message: string;
  link: string;
  /** An instant. */
  expiresAt: string;
  sharing: Omit<Sharing, 'goalIds'>;
}

/** Who invites, what they say, what will be shared and how to accept; no goal and no journal. */
export function invitationMail({ to, name, message, link, expiresAt, sharing }: Invitation): Mail {
  const sentences = sharingSentences(sharing, null);
  const seen = sentences.filter((sentence) => sentence.seen).map(({ text }) => text);
  const unseen = sentences.filter((sentence) => !sentence.seen).map(({ text }) => text);
  const subject = `${name} invites you to be their mentor`;
  const parts = [
    paragraph(
      `${name} keeps goals and a short weekly check-in in Milepost, and would like you to read along and comment.`,
    ),
    ...(message.trim() === '' ? [] : [quote(message)]),
    list('If you accept, you will see:', seen),
    paragraph([...unseen, neverShared].join(' ')),
    button('Look at the invitation', link),
    aside(
      `The link works once, until ${formatMoment(expiresAt, 'UTC')} UTC, for whoever accepts it: do not pass it on.`,
    ),
    aside('You do not know this person, or do not want to? Then do nothing; nothing is shared.'),
  ];
  return { to, subject, ...layout(subject, parts) };
}
