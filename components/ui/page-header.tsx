import type { ReactNode } from 'react';

type PageHeaderProps = {
  eyebrow?: ReactNode;
  /** One sentence, or several: each starts a line of its own. */
  title: string | readonly string[];
  lead?: ReactNode;
  actions?: ReactNode;
  note?: ReactNode;
};

export function PageHeader({ eyebrow, title, lead, actions, note }: PageHeaderProps) {
  return (
    <header className="page-head">
      <div>
        {eyebrow != null && <p className="eyebrow">{eyebrow}</p>}
        <h1>
          {typeof title === 'string'
            ? title
            : title.map((sentence) => <span key={sentence}>{sentence} </span>)}
        </h1>
        {lead != null && <p className="mt-1.5 text-soft">{lead}</p>}
      </div>
      {(actions != null || note != null) && (
        <div className="page-acts">
          {actions != null && <div className="actions">{actions}</div>}
          {note}
        </div>
      )}
    </header>
  );
}
