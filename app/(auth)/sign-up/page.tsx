import { redirect } from 'next/navigation';
import { AuthFrame } from '#/components/layout/auth-frame.tsx';
import { currentViewer } from '#/lib/web/page.ts';
import { NeedsScript } from '../_needs-script.tsx';
import { SignUpForm } from './_sign-up-form.tsx';

export const metadata = { title: 'Make an account' };

export default async function SignUpPage() {
  if (await currentViewer()) redirect('/dashboard');
  return (
    <AuthFrame
      title="Make an account"
      lead="Then set your first goal. The weekly log takes about four minutes."
      footer={
        <>
          Already a member?{' '}
          <a className="link" href="/sign-in">
            Sign in
          </a>
        </>
      }
    >
      <NeedsScript />
      <SignUpForm />
    </AuthFrame>
  );
}
