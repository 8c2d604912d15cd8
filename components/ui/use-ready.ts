'use client';

import { useEffect, useState } from 'react';

/** True once the script is there. Until then a button that only it can serve is disabled: a press would be lost. */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
