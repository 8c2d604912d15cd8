'use client';

import { useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import type { TokenItem } from '#/lib/tokens/queries.ts';
import { callApi } from '#/lib/web/browser/api.ts';

type RevokeTokenProps = {
  /** The one that is asked about, or none. */
  token: TokenItem | null;
  onClose: () => void;
  onRevoked: (token: TokenItem) => void;
};

export function RevokeToken({ token, onClose, onRevoked }: RevokeTokenProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  function close() {
    setProblem('');
    onClose();
  }
  async function revoke() {
    if (!token) return;
    setBusy(true);
    const answer = await callApi('DELETE /api/v1/tokens/{id}', { params: { id: token.id } });
    setBusy(false);
    // Revoked in another window is revoked as well.
    if (!answer.ok && answer.problem.status !== 404) return setProblem(answer.problem.detail);
    setProblem('');
    onRevoked(token);
  }
  return (
    <Dialog
      open={token !== null}
      onClose={close}
      title={`Revoke ${token?.name ?? 'this token'}?`}
      actions={
        <>
          <Button variant="ghost" onClick={close}>
            Keep it
          </Button>
          <Button variant="danger" busy={busy} onClick={revoke}>
            Revoke
          </Button>
        </>
      }
    >
      <p>Whatever uses it is refused from its next request on. This cannot be taken back.</p>
      {problem !== '' && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
