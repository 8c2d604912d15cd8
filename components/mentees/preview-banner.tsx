import { Notice } from '#/components/ui/notice.tsx';

type PreviewBannerProps = { mentorshipId: string; mentorName: string; children?: string };

/** Over every page of "view as mentor": whose eyes these are, and the way back. */
export function PreviewBanner({ mentorshipId, mentorName, children }: PreviewBannerProps) {
  return (
    <div className="mb-4">
      <Notice title={`This is what ${mentorName} sees`}>
        {children} You are only looking: nothing here is recorded, and nothing can be written.{' '}
        <a className="link" href={`/mentors/${mentorshipId}`}>
          Change what is shared
        </a>
      </Notice>
    </div>
  );
}
