export type Step = 'next' | 'previous' | 'comment' | 'mark' | 'keys';

const steps: Record<string, Step> = {
  j: 'next',
  n: 'next',
  k: 'previous',
  p: 'previous',
  c: 'comment',
  m: 'mark',
  '?': 'keys',
};

/** What a key asks for; null while somebody types, in a dialog, or with a modifier. */
export function stepOf(event: KeyboardEvent): Step | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const { target } = event;
  if (target instanceof Element && isTyping(target)) return null;
  if (document.querySelector('dialog[open]')) return null;
  return steps[event.key] ?? null;
}

/** Opens the comment box of what has the focus, else of what is in sight, else the first. */
export function commentInSight(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-comment]')];
  const around = document.activeElement?.closest('.commentable');
  const own = buttons.find((button) => around?.contains(button));
  const inSight = buttons.find((button) => button.getBoundingClientRect().top >= 0);
  (own ?? inSight ?? buttons[0])?.click();
}

/** Moves the focus along the queue. @returns what to say, if anything */
export function moveInQueue(step: Step): string | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-queue] h2 a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (step === 'mark') return 'Open the week first: mark it reviewed once you have read it.';
  if (step === 'comment') {
    const link = links[at] ?? links[0];
    if (link) location.assign(`${link.href}#write`);
    return null;
  }
  const wanted = step === 'next' ? links[at + 1] : at < 0 ? links.at(-1) : links[at - 1];
  if (!wanted) return step === 'next' ? 'This is the last one.' : 'This is the first one.';
  wanted.focus();
  return null;
}

function isTyping(target: Element): boolean {
  const field = target.closest('input, textarea, select, [contenteditable]');
  // A key on a radio button or a checkbox types nothing, but a screen reader's user is in a form there.
  return field !== null;
}
