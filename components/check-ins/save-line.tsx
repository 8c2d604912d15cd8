import type { SaveState } from './draft-saver.ts';

type SaveLineProps = { state: SaveState; mode: 'draft' | 'edit'; timeZone: string };

/** Where the typed text is, always in sight; a screen reader hears of it only when it is not on the server. */
export function SaveLine({ state, mode, timeZone }: SaveLineProps) {
  const trouble = troubleIn(state, mode);
  return (
    <>
      <p className="hint save-line">{trouble ? null : quietWords(state, mode, timeZone)}</p>
      <p className="save-line trouble" role="status">
        {trouble}
      </p>
    </>
  );
}

function quietWords(state: SaveState, mode: 'draft' | 'edit', timeZone: string): string {
  if (state.kind === 'saving') return 'Saving…';
  if (state.kind === 'saved') return `Draft saved ${clock(state.at, timeZone)}`.trim();
  if (mode === 'edit') {
    return state.kind === 'unsaved'
      ? 'Not saved yet. Kept in this browser until you save.'
      : 'Nothing changed yet.';
  }
  return 'Saved as you type.';
}

function troubleIn(state: SaveState, mode: 'draft' | 'edit'): string | null {
  if (state.kind === 'conflict') return 'Not saved: there are two versions. Choose above.';
  if (state.kind !== 'unsaved' || (mode === 'edit' && !state.problem)) return null;
  const status = state.problem?.status ?? 0;
  if (status === 0) return 'Not saved: offline. Kept in this browser; trying again.';
  if (status === 401)
    return 'Not saved: you are signed out. Kept in this browser; sign in in another tab.';
  const reason = state.problem?.errors?.[0]?.message ?? state.problem?.detail ?? '';
  return `Not saved. ${reason} Kept in this browser${state.again ? '; trying again' : ''}.`;
}

function clock(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return '';
  const time = { hour: '2-digit', minute: '2-digit', timeZone, hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', time).format(at);
}
