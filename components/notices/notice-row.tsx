import { Badge } from '#/components/ui/badge.tsx';
import type { NoticeItem } from '#/lib/notifications/notice-list.ts';
import { timeOfDay } from './days.ts';

type NoticeRowProps = { notice: NoticeItem; timeZone: string };

/** A link to the place, with a dot and in bold while it is unread. */
export function NoticeRow({ notice, timeZone }: NoticeRowProps) {
  const { id, text, path, createdAt, readAt, waitsForYou } = notice;
  return (
    <li className={readAt ? 'told' : 'told unread'}>
      <p>
        <a href={path} data-unread={readAt ? undefined : id}>
          {!readAt && <span className="sr-only">Unread: </span>}
          {text}
        </a>
        {waitsForYou && (
          <>
            {' '}
            <Badge tone="amber">Waits for your answer</Badge>
          </>
        )}
      </p>
      <time dateTime={createdAt}>{timeOfDay(createdAt, timeZone)}</time>
    </li>
  );
}
