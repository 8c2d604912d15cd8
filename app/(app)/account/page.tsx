import { SignOut } from '#/components/layout/_sign-out.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { listSessions, profileOfViewer } from '#/lib/accounts/queries.ts';
import { formatMoment } from '#/lib/core/format.ts';
import { readPage } from '#/lib/web/page.ts';
import { PasswordForm } from './_password-form.tsx';
import { ProfileForm } from './_profile-form.tsx';
import { SessionList } from './_session-list.tsx';

export const metadata = { title: 'Account' };

export default async function AccountPage() {
  const { viewer, value, now } = await readPage(listSessions);
  const sessions = value.map(({ id, device, lastSeenAt }) => ({
    id,
    device,
    lastSeen: formatMoment(lastSeenAt, viewer.timeZone),
    current: id === viewer.sessionId,
  }));
  return (
    <AppFrame current="account" viewer={viewer}>
      <PageHeader
        title="Account"
        lead={`Signed in as ${viewer.email}`}
        actions={<SignOut className="btn btn-ghost" />}
      />
      <div className="cols-2 items-start">
        <Card title="Profile">
          <ProfileForm profile={profileOfViewer(viewer, now)} />
        </Card>
        <div className="stack">
          <Card title="Where you are signed in">
            <SessionList sessions={sessions} />
          </Card>
          <Card title="Password">
            <PasswordForm email={viewer.email} />
          </Card>
          <Card
            title="Access tokens"
            aside={
              <LinkButton variant="ghost" size="sm" href="/account/tokens">
                Manage
              </LinkButton>
            }
          >
            <p className="text-soft">Let a script log your week, or a tool read your reviews.</p>
          </Card>
        </div>
      </div>
    </AppFrame>
  );
}
