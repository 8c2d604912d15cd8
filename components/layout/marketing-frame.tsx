import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';

type MarketingFrameProps = { actions?: ReactNode; footer?: ReactNode; children: ReactNode };

export function MarketingFrame({ actions, footer, children }: MarketingFrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="site-head">
        <Logo href="/" />
        {actions != null && <div className="actions">{actions}</div>}
      </header>
      <main id="main" className="site" tabIndex={-1}>
        {children}
      </main>
      {footer != null && <footer className="site-foot">{footer}</footer>}
    </>
  );
}
