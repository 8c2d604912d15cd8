'use client';

import { useEffect, useState } from 'react';
import { Button, LinkButton } from '#/components/ui/button.tsx';
import { draftPlace, forgetDraft, keptDraft } from './kept-draft.ts';

/** On a submitted week: text of it that this browser still holds, and that no save has taken. */
export function KeptText({ memberId, week }: { memberId: string; week: string }) {
  const place = draftPlace(memberId, week);
  const [isKept, setKept] = useState(false);
  useEffect(() => setKept(keptDraft(place) !== null), [place]);
  if (!isKept) return null;
  function forget() {
    forgetDraft(place);
    setKept(false);
  }
  return (
    <div className="notice notice-warn mb-4" role="status">
      <div>
        <b className="font-semibold">
          This browser holds text for this week that is not part of the log.
        </b>
        <div className="actions mt-2">
          <LinkButton size="sm" href={`/check-ins/${week}?edit`}>
            Compare and choose
          </LinkButton>
          <Button size="sm" variant="ghost" onClick={forget}>
            Throw it away
          </Button>
        </div>
      </div>
    </div>
  );
}
