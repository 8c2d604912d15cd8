import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { listTokens } from '#/lib/tokens/queries.ts';
import { readPage } from '#/lib/web/page.ts';
import { TokenDesk } from './_token-desk.tsx';

export const metadata = { title: 'Access tokens' };

export default async function TokensPage() {
  const { viewer, value, now } = await readPage(listTokens);
  return (
    <AppFrame current="account" viewer={viewer}>
      <PageHeader
        eyebrow={<a href="/account">Account</a>}
        title="Access tokens"
        lead={
          <>
            A token lets a script or a tool act for you, within what you allow it.{' '}
            <a className="link" href="/api/docs">
              What it can call
            </a>
          </>
        }
      />
      <TokenDesk tokens={value} now={now.toString()} timeZone={viewer.timeZone} />
    </AppFrame>
  );
}
