import { InvalidInput, NotFound } from '#/lib/core/errors.ts';

/** For `catch` of a list: a cursor that is none of it leads to no page. */
export function asMissing(error: unknown): never {
  throw error instanceof InvalidInput ? new NotFound('page') : error;
}
