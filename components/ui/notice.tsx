import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type NoticeProps = {
  tone?: 'info' | 'warn' | 'error' | 'done';
  title?: ReactNode;
  children?: ReactNode;
  /** Set when it appears after the page did: an error interrupts, the rest waits for a pause. */
  live?: boolean;
  id?: string;
};

export function Notice({ tone = 'info', title, children, live, id }: NoticeProps) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div id={id} className={tone === 'info' ? 'notice' : `notice notice-${tone}`} role={role}>
      <Icon name={tone} />
      <div>
        {title != null && <b className="font-semibold">{title}</b>}
        {title != null && children != null && <br />}
        {children}
      </div>
    </div>
  );
}
