import { redirect } from 'next/navigation';
import { AuthFrame } from '#/components/layout/auth-frame.tsx';
import { currentViewer } from '#/lib/web/page.ts';
import { NeedsScript } from '../_needs-script.tsx';
import { nextPath, withNext } from '../_next-path.ts';
import { SignInForm } from './_sign-in-form.tsx';

export const metadata = { title: 'Sign in' };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const next = nextPath((await searchParams).next);
  if (await currentViewer()) redirect(next);
  return (
    <AuthFrame
      title="Sign in"
      lead="Welcome back. Your week is where you left it."
      footer={
        <>
          New here?{' '}
          <a className="link" href={withNext('/sign-up', next)}>
            Make an account
          </a>
        </>
      }
    >
      <NeedsScript />
      <SignInForm next={next} />
    </AuthFrame>
  );
}
