'use client';

import { useState } from 'react';
import { Badge } from '#/components/ui/badge.tsx';
import { Button } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { useReady } from '#/components/ui/use-ready.ts';
import { formatMoment } from '#/lib/core/format.ts';
import type { TokenItem } from '#/lib/tokens/queries.ts';
import { RevokeToken } from './_revoke-token.tsx';
import { scopeWords } from './_scope-words.ts';
import { endsSoon, endWords } from './_token-words.ts';

type TokenListProps = {
  tokens: TokenItem[];
  now: string;
  timeZone: string;
  onRevoked: (id: string) => void;
};

export function TokenList({ tokens, now, timeZone, onRevoked }: TokenListProps) {
  const ready = useReady();
  const [asked, setAsked] = useState<TokenItem | null>(null);
  const [said, setSaid] = useState('');
  return (
    <>
      {tokens.length === 0 ? (
        <EmptyState title="None yet" level={3}>
          A script that logs your week, or a tool that reads your review queue, needs one.
        </EmptyState>
      ) : (
        <ul className="mt-2 grid">
          {tokens.map((token) => (
            <li
              key={token.id}
              className="flex items-start gap-3 border-line border-t py-3 first:border-0"
            >
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  <b className="break-words font-semibold">{token.name}</b>
                  <code className="font-mono text-sm text-soft">mp_…{token.ending}</code>
                  {endsSoon(token.expiresAt, now) && <Badge tone="amber">ends soon</Badge>}
                </p>
                <p className="text-sm">{scopeWords(token.scopes)}</p>
                <p className="text-sm text-soft">
                  {token.lastUsedAt
                    ? `Last used ${formatMoment(token.lastUsedAt, timeZone)}`
                    : 'Never used'}{' '}
                  · made {formatMoment(token.createdAt, timeZone)} ·{' '}
                  {endWords(token.expiresAt, now)}
                </p>
              </div>
              <Button
                variant="ghost"
                size="sm"
                aria-label={`Revoke ${token.name}, ending in ${token.ending}`}
                disabled={!ready}
                onClick={() => setAsked(token)}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="text-sm text-soft">
        {said}
      </p>
      <p className="mt-1 text-sm text-soft">
        Tokens go on when you sign out everywhere or change your password: revoke the ones you no
        longer trust.
      </p>
      <RevokeToken
        token={asked}
        onClose={() => setAsked(null)}
        onRevoked={({ id, name }) => {
          setAsked(null);
          setSaid(`${name} is revoked.`);
          onRevoked(id);
        }}
      />
    </>
  );
}
