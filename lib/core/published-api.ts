type Handle = (request: Request) => Response | Promise<Response>;

const KEY = Symbol.for('milepost.api');
const shared = globalThis as { [KEY]?: Handle };

/** Called by the route that Next built, once it is loaded. */
export function publishApi(handle: Handle): void {
  shared[KEY] = handle;
}

/** The API as Next built it, for the server in front of it: half of what a call costs is the way through Next. */
export function publishedApi(): Handle | undefined {
  return shared[KEY];
}
