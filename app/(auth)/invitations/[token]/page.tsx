import { z } from '@hono/zod-openapi';
import { AuthFrame } from '#/components/layout/auth-frame.tsx';
import { AcceptForm } from '#/components/mentorships/accept-form.tsx';
import { dayOf, firstName } from '#/components/mentorships/mentorship-words.ts';
import { SharingSummary } from '#/components/mentorships/sharing-summary.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { readInvitation } from '#/lib/web/invitation.ts';
import { pageParams } from '#/lib/web/page.ts';

// Said before anybody is known to be allowed in: the title names nobody.
export const metadata = { title: 'Invitation', robots: { index: false } };

const path = z.object({ token: z.string().max(200) });

export default async function InvitationPage({ params }: { params: Promise<unknown> }) {
  const { token } = await pageParams(path, params);
  const { invitation, viewer, mentors } = await readInvitation(token);
  const { inviterId, inviterName, message, sharing, expiresAt } = invitation;
  const first = firstName(inviterName);
  const next = `?next=${encodeURIComponent(`/invitations/${token}`)}`;
  return (
    <AuthFrame
      title={`${inviterName} asks you to be their mentor`}
      lead={`Each week they log how their goals go. You read it, ask what you would ask a friend, and mark it reviewed. Either of you can end it any day.`}
      footer={viewer && <>Signed in as {viewer.email}</>}
    >
      <div className="invitation">
        {message && <blockquote>{message}</blockquote>}
        <section className="shared-box">
          <h2>What you will see</h2>
          <SharingSummary sharing={sharing} named={null} />
          <p className="hint">
            {first} can change this at any time, and sees when you open a week.
          </p>
        </section>
        {viewer?.memberId === inviterId ? (
          <Notice title="This is your own invitation.">
            It waits for somebody else: hand the link over.{' '}
            <a className="link" href="/mentors">
              Your mentors
            </a>
          </Notice>
        ) : mentors ? (
          <Notice title={`You mentor ${inviterName} already.`}>
            There is nothing to accept.{' '}
            <a className="link" href="/mentees">
              Your mentees
            </a>
          </Notice>
        ) : viewer ? (
          <AcceptForm token={token} inviter={inviterName} />
        ) : (
          <div className="actions">
            <LinkButton size="lg" href={`/sign-up${next}`}>
              Make an account
            </LinkButton>
            <LinkButton size="lg" variant="ghost" href={`/sign-in${next}`}>
              Sign in
            </LinkButton>
          </div>
        )}
        <p className="hint">
          {viewer ? '' : 'You come back here before you agree to anything. '}The invitation is open
          until {dayOf(expiresAt, viewer?.timeZone ?? 'UTC')}.
        </p>
      </div>
    </AuthFrame>
  );
}
