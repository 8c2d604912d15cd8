import 'server-only';
import { layout, paragraph } from './layout.ts';
import type { Mail } from './mail-server.ts';

/** For whoever sets up a mail server, to see that it works. */
export function testMail(to: string): Mail {
  const subject = 'Mail from Milepost works';
  const words = 'This is the test mail that was asked for. Invitations can go out this way.';
  return { to, subject, ...layout(subject, [paragraph(words)]) };
}
