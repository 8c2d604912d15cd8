import { problemResponse } from '#/lib/api/problem.ts';
import { handleAuth } from '#/lib/auth/handle-auth.ts';

async function answer(request: Request): Promise<Response> {
  try {
    return await handleAuth(request);
  } catch (error) {
    const { pathname: path } = new URL(request.url);
    return problemResponse(error, { method: request.method, path });
  }
}

export { answer as GET, answer as POST };
