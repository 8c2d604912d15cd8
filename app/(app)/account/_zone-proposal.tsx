'use client';

import { useEffect, useState } from 'react';
import { deviceZone, isSameZone } from '#/components/accounts/zone-select.tsx';
import { Button } from '#/components/ui/button.tsx';
import { Notice } from '#/components/ui/notice.tsx';

type ZoneProposalProps = { saved: string; chosen: string; onUse: (zone: string) => void };

/** A device that is elsewhere proposes its zone; only the member changes it. */
export function ZoneProposal({ saved, chosen, onUse }: ZoneProposalProps) {
  const [here, setHere] = useState<string>();
  useEffect(() => setHere(deviceZone()), []);
  if (!here || isSameZone(here, saved)) return null;
  return (
    <Notice>
      This device is set to {here.replaceAll('_', ' ')}; your weeks run in{' '}
      {saved.replaceAll('_', ' ')}.{' '}
      {isSameZone(here, chosen) ? (
        'Save to change it.'
      ) : (
        <Button variant="ghost" size="sm" onClick={() => onUse(here)}>
          Use {here.replaceAll('_', ' ')}
        </Button>
      )}
    </Notice>
  );
}
