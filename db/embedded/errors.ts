/** A reason why the embedded database cannot run, as a sentence that says what to do. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';
}

const FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i;
const UNWRITABLE = /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|ELOOP|ENAMETOOLONG)$/;

export function diskIsFull(folder: string): EmbeddedError {
  return new EmbeddedError(
    `The disk that holds ${folder} is full. Free some space, or set MILEPOST_DATA to a folder on another disk, then start again.`,
  );
}

export function saysDiskIsFull(text: string): boolean {
  return FULL.test(text);
}

/** Turns a failure of the file system into a sentence; anything else passes unchanged. */
export function explain(error: unknown, folder: string): unknown {
  if (error instanceof EmbeddedError || !(error instanceof Error)) return error;
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  if (saysDiskIsFull(code)) return diskIsFull(folder);
  if (!UNWRITABLE.test(code)) return error;
  return new EmbeddedError(
    `The data folder ${folder} cannot be written (${code}). Give this user write access to it, or set MILEPOST_DATA to another folder.`,
    { cause: error },
  );
}
