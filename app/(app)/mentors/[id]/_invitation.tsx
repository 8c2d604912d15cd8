import { AskAndDo } from '#/components/mentorships/ask-and-do.tsx';
import { CopyLink } from '#/components/mentorships/copy-link.tsx';
import { dayOf } from '#/components/mentorships/mentorship-words.ts';
import { SendAgain } from '#/components/mentorships/send-again.tsx';
import { Card } from '#/components/ui/card.tsx';
import { type Mentorship, mailsInvitations } from '#/lib/mentorships/queries.ts';

/** An invitation that nobody has accepted yet: how it gets to them, and how to take it back. */
export function Invitation({ mentorship, timeZone }: { mentorship: Mentorship; timeZone: string }) {
  const { id, link, invitedEmail, expiresAt, message } = mentorship;
  return (
    <Card title={link ? 'Not accepted yet' : 'The invitation has run out'}>
      <p className="mt-1 text-soft">{arrivalOf(mentorship)}</p>
      {link && (
        <div className="mt-4">
          <CopyLink link={link} label="The link" />
          <p className="hint">
            It works once, until {dayOf(expiresAt ?? '', timeZone)}, for whoever accepts it signed
            in. Give it to nobody but {invitedEmail}.
          </p>
        </div>
      )}
      {message && <p className="quote mt-4 whitespace-pre-line">{message}</p>}
      <div className="actions mt-4">
        <SendAgain id={id} mails={mailsInvitations()} />
        <AskAndDo
          id={id}
          act="revoke"
          button="Take it back"
          title="Take this invitation back?"
          keep="Leave it open"
        >
          Its link stops working at once. You can invite them again later.
        </AskAndDo>
      </div>
    </Card>
  );
}

function arrivalOf({ link, mail, invitedEmail }: Mentorship): string {
  if (!link) return 'Its link does not work any more. A new one works for 14 days.';
  if (mail === 'sent') return `The mail to ${invitedEmail} has left.`;
  if (mail === 'queued') return `A mail to ${invitedEmail} leaves in a moment.`;
  if (mail === 'failed')
    return `The mail to ${invitedEmail} could not be delivered. Hand the link over yourself.`;
  return `No mail was sent: hand the link over to ${invitedEmail} yourself.`;
}
