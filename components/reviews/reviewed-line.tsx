'use client';

import { useEffect, useState } from 'react';
import { Notice } from '#/components/ui/notice.tsx';

const place = 'milepost.reviewed';

/** Says on the next page what was marked reviewed on the last one, once. */
export function ReviewedLine() {
  const [title, setTitle] = useState<string | null>(null);
  useEffect(() => {
    const marked = takeMark();
    if (marked) setTitle(marked);
  }, []);
  return (
    <div role="status" className={title ? 'mb-4' : undefined}>
      {title && <Notice tone="done">{title} is marked reviewed.</Notice>}
    </div>
  );
}

/** Leaves word for the next page. */
export function noteMark(title: string): void {
  try {
    sessionStorage.setItem(place, title);
  } catch {
    // The next page shows the queue without it, and that says the same.
  }
}

function takeMark(): string | null {
  try {
    const title = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    return title;
  } catch {
    return null;
  }
}
