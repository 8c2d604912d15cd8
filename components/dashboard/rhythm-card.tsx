import { Card } from '#/components/ui/card.tsx';

type RhythmCardProps = {
  rhythm: { streak: number; consistency: number | null; logged: number; due: number };
};

export function RhythmCard({ rhythm }: RhythmCardProps) {
  const { streak, consistency, logged, due } = rhythm;
  return (
    <Card title="Your rhythm">
      {due === 0 ? (
        <p className="text-soft">Your first week counts from its due moment on.</p>
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
    </Card>
  );
}
