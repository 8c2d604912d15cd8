import { Icon } from '#/components/ui/icon.tsx';
import { neverShared, type Sharing, sharingSentences } from '#/lib/mentorships/rules.ts';

type SharingSummaryProps = {
  sharing: Omit<Sharing, 'goalIds'>;
  /** How many goals are named; null where that is not said. */
  named: number | null;
};

/** What a choice comes to, in sentences, with what it never comes to below. */
export function SharingSummary({ sharing, named }: SharingSummaryProps) {
  return (
    <>
      <ul className="shared-list">
        {sharingSentences(sharing, named).map(({ text, seen }) => (
          <li key={text} className={seen ? undefined : 'unseen'}>
            <Icon name={seen ? 'done' : 'close'} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="never-shared">
        <Icon name="lock" />
        <span>{neverShared}</span>
      </p>
    </>
  );
}
