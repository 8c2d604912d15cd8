import { KeptText } from '#/components/check-ins/kept-text.tsx';
import { ReadView } from '#/components/check-ins/read-view.tsx';
import { WeekLinks } from '#/components/check-ins/week-links.tsx';
import { weekWords } from '#/components/check-ins/week-words.ts';
import type { Reader } from '#/components/reviews/reader.ts';
import { WhoseTurn } from '#/components/reviews/whose-turn.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';
import type { WeekThreads } from '#/lib/reviews/thread-list.ts';

type ReadPageProps = {
  form: CheckInForm;
  said: WeekThreads;
  readers: readonly CheckInReader[];
  reader: Reader;
  news: 'logged' | 'edited' | null;
};

/** A submitted week, to be read. */
export function ReadPage({ form, said, readers, reader, news }: ReadPageProps) {
  const { week, currentWeek } = form;
  const isCurrent = week === currentWeek;
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            Check-in · {weekWords(week, currentWeek)} {form.late && <Badge>Late</Badge>}{' '}
            {form.revisions > 0 && <Badge>Edited</Badge>}
          </>
        }
        note={<WeekLinks form={form} />}
        title={isCurrent ? 'This week is logged' : 'How that week went'}
        actions={
          <>
            <LinkButton variant="ghost" href={`/check-ins/${week}?edit`}>
              Edit
            </LinkButton>
            <LinkButton variant="ghost" href="/check-ins">
              All weeks
            </LinkButton>
          </>
        }
      />
      {news === 'logged' && (
        <div className="mb-4">
          <Notice tone="done" title="Thank you, that week is logged.">
            {isCurrent ? 'The next one opens on Monday. ' : ''}
            <a className="link" href="/dashboard">
              See where your goals stand now
            </a>
          </Notice>
        </div>
      )}
      {news === 'edited' && (
        <div className="mb-4">
          <Notice tone="done" title="Your changes are saved." />
        </div>
      )}
      <KeptText memberId={reader.memberId} week={week} />
      <WhoseTurn said={said} reader={reader} />
      <ReadView {...{ form, readers, reader }} threads={said.threads} />
    </>
  );
}
