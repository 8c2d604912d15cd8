import { handleAuth } from '#/lib/auth/handle-auth.ts';
import { env } from '#/lib/core/env.ts';

/** As much of a browser as sign-in needs: it keeps cookies and sends its origin. */
export class Browser {
  readonly jar = new Map<string, string>();
  readonly address: string;
  setCookies: string[] = [];

  constructor(address = '203.0.113.7') {
    this.address = address;
  }

  async fetch(
    path: string,
    form?: Record<string, string>,
    origin = env().appUrl,
  ): Promise<Response> {
    const headers = new Headers({ 'user-agent': 'curl/8.5.0', 'x-forwarded-for': this.address });
    if (this.jar.size > 0)
      headers.set('cookie', [...this.jar].map((pair) => pair.join('=')).join('; '));
    const init: RequestInit = { headers };
    if (form) {
      init.method = 'POST';
      init.body = new URLSearchParams(form);
      headers.set('origin', origin);
      headers.set('x-auth-return-redirect', '1');
      headers.set('content-type', 'application/x-www-form-urlencoded');
    }
    // The host that the request names must not matter.
    const answer = await handleAuth(new Request(`http://elsewhere.invalid${path}`, init));
    this.keep(answer);
    return answer;
  }

  /** @returns where Auth.js sends the browser */
  async signIn(email: string, password: string): Promise<URL> {
    return this.post('/api/auth/callback/credentials', {
      email,
      password,
      callbackUrl: '/dashboard',
    });
  }

  async post(path: string, form: Record<string, string>): Promise<URL> {
    const { csrfToken } = (await (await this.fetch('/api/auth/csrf')).json()) as {
      csrfToken: string;
    };
    const answer = await this.fetch(path, { ...form, csrfToken });
    return new URL(((await answer.json()) as { url: string }).url);
  }

  async session(): Promise<{ user?: { id?: string } } | null> {
    return (await this.fetch('/api/auth/session')).json();
  }

  private keep(answer: Response): void {
    this.setCookies = answer.headers.getSetCookie();
    for (const cookie of this.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }
}
