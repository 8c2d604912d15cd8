import { app } from '#/lib/api/app.ts';
import { publishApi } from '#/lib/core/published-api.ts';

export const runtime = 'nodejs';

const handle = (request: Request) => app.fetch(request);
publishApi(handle);

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
