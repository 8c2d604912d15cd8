import type { ReactNode } from 'react';
import { Card } from '#/components/ui/card.tsx';

type RhythmCardProps = {
  rhythm: { streak: number; consistency: number | null; logged: number; due: number };
  title?: string;
  /** What stands there before the first week counts. */
  none?: string;
  children?: ReactNode;
};

export function RhythmCard({
  rhythm,
  title = 'Your rhythm',
  none = 'Your first week counts from its due moment on.',
  children,
}: RhythmCardProps) {
  const { streak, consistency, logged, due } = rhythm;
  return (
    <Card title={title}>
      {due === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <dl className="facts">
          <div>
            <dt>Weeks in a row</dt>
            <dd>{streak}</dd>
          </div>
          <div>
            <dt>Weeks logged</dt>
            <dd>
              {logged} of {due}
            </dd>
          </div>
          {consistency !== null && (
            <div>
              <dt>Consistency</dt>
              <dd>{Math.round(consistency * 100)}%</dd>
            </div>
          )}
        </dl>
      )}
      {children}
    </Card>
  );
}
