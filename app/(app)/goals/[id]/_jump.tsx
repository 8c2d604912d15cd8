const places = { metrics: 'Numbers', milestones: 'Milestones', weeks: 'Week by week' } as const;

type JumpProps = { weeks: number; milestones: number; hasTalk: boolean };

/** The ways down a long story; nothing while it is short. */
export function Jump({ weeks, milestones, hasTalk }: JumpProps) {
  if (weeks < 5) return null;
  return (
    <nav className="jump" aria-label="On this page">
      <a className="link" href="#metrics">
        {places.metrics}
      </a>
      {milestones > 0 && (
        <a className="link" href="#milestones">
          {places.milestones}
        </a>
      )}
      <a className="link" href="#weeks">
        {places.weeks}
      </a>
      {hasTalk && (
        <a className="link" href="#talk">
          Comments
        </a>
      )}
    </nav>
  );
}
