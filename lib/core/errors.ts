export interface Issue {
  /** Where in the input, as a dotted path: `metrics.0.target`; empty for the input as a whole. */
  path: string;
  message: string;
}

/** An expected failure: its message is written for the person who meets it. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

export class InvalidInput extends DomainError {
  readonly code = 'invalid_input';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues[0]?.message ?? 'Something in the input is not right.');
    this.issues = issues;
  }
}

export class NotSignedIn extends DomainError {
  readonly code = 'not_signed_in';
  constructor() {
    super('Sign in to go on.');
  }
}

/** Also what an actor gets for something that exists and is not theirs to see. */
export class NotFound extends DomainError {
  readonly code = 'not_found';
  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

export class NotAllowed extends DomainError {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The request is well formed, but the state of things forbids it. */
export class Conflict extends DomainError {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Someone else (or another tab) saved in between. `current` is what stands now, so that both texts can be kept. */
export class StaleVersion extends DomainError {
  readonly code = 'stale_version';
  readonly currentVersion: number;
  readonly current: unknown;
  constructor(currentVersion: number, current: unknown) {
    super('This was changed somewhere else since you opened it. Nothing was overwritten.');
    this.currentVersion = currentVersion;
    this.current = current;
  }
}

export class TooManyAttempts extends DomainError {
  readonly code = 'too_many_attempts';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`Too many attempts. Try again in ${describeWait(retryAfterSeconds)}.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export class DatabaseUnavailable extends DomainError {
  readonly code = 'database_unavailable';
  constructor(cause: unknown) {
    super('The database cannot be reached just now. Nothing was lost; try again in a moment.', {
      cause,
    });
  }
}

function describeWait(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
