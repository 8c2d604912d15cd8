'use client';

import { useState } from 'react';
import { Card } from '#/components/ui/card.tsx';
import type { TokenItem } from '#/lib/tokens/queries.ts';
import { NewToken } from './_new-token.tsx';
import { TokenForm } from './_token-form.tsx';
import { TokenList } from './_token-list.tsx';

type TokenDeskProps = { tokens: TokenItem[]; now: string; timeZone: string };

export function TokenDesk({ tokens: first, now, timeZone }: TokenDeskProps) {
  const [tokens, setTokens] = useState(first);
  const [made, setMade] = useState<{ id: string; name: string; token: string } | null>(null);
  function take(item: TokenItem, token: string) {
    setTokens((list) => [item, ...list]);
    setMade({ id: item.id, name: item.name, token });
  }
  function drop(id: string) {
    setTokens((list) => list.filter((token) => token.id !== id));
    setMade((last) => (last?.id === id ? null : last));
  }
  return (
    <div className="cols-main">
      <div className="stack">
        {made && <NewToken key={made.id} {...made} />}
        <Card title="Your tokens">
          <TokenList {...{ tokens, now, timeZone }} onRevoked={drop} />
        </Card>
      </div>
      <Card title="Make a token">
        <TokenForm onMade={take} />
      </Card>
    </div>
  );
}
