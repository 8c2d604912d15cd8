import { redirect } from 'next/navigation';
import { AuthFrame } from '#/components/layout/auth-frame.tsx';
import { currentViewer } from '#/lib/web/page.ts';
import { NeedsScript } from '../_needs-script.tsx';
import { nextPath, withNext } from '../_next-path.ts';
import { SignUpForm } from './_sign-up-form.tsx';

export const metadata = { title: 'Make an account' };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  const next = nextPath((await searchParams).next);
  if (await currentViewer()) redirect(next);
  return (
    <AuthFrame
      title="Make an account"
      lead={
        next.startsWith('/invitations/')
          ? 'Then you come back to the invitation, and decide.'
          : 'Then set your first goal. The weekly log takes about four minutes.'
      }
      footer={
        <>
          Already a member?{' '}
          <a className="link" href={withNext('/sign-in', next)}>
            Sign in
          </a>
        </>
      }
    >
      <NeedsScript />
      <SignUpForm next={next} />
    </AuthFrame>
  );
}
