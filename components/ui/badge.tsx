import type { ReactNode } from 'react';

export type Tone = 'pine' | 'amber' | 'rust' | 'sky' | 'plain';

/** A state in words; the stylesheet puts the mark of the tone before it (tick, triangle, stop, dot). */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'badge' : `badge badge-${tone}`}>{children}</span>;
}
