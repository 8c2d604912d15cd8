import type { TypedFields } from './form-fields.ts';

/** What this browser keeps of a week until the server has it. */
export interface KeptDraft {
  /** The version that it was typed on; null when nothing was saved. */
  version: number | null;
  /** ISO instant. */
  at: string;
  fields: TypedFields;
}

/** A place of its own for each member and week: several people may use one browser. */
export function draftPlace(memberId: string, week: string): string {
  return `milepost.log.${memberId}.${week}`;
}

export function keptDraft(place: string): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

/** @returns false when the browser's storage is full or switched off */
export function keepDraft(place: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Without storage there is nothing to forget.
  }
}
