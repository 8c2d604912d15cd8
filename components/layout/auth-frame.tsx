import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';

type AuthFrameProps = { title: string; lead?: ReactNode; footer?: ReactNode; children: ReactNode };

/** Sign-in, sign-up and what else one meets alone: one column, the stone, a sentence. */
export function AuthFrame({ title, lead, footer, children }: AuthFrameProps) {
  return (
    <div className="auth">
      <header>
        <Logo href="/" />
      </header>
      <main id="main" tabIndex={-1}>
        <div className="card">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {children}
        </div>
        {footer != null && <p className="mt-4 text-center text-sm text-soft">{footer}</p>}
      </main>
    </div>
  );
}
