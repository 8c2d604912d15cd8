import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

// Of `localhost`, for tests alone; the key opens nothing else.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgqIpKSs51/MNlTK+o
pzV7vSXWMYNUhb+4KenWyNVbU6qhRANCAARnOuV2wJ4G0AXzq7oUZWhcy/PoboP1
o/G95cuH/IwXcX798G1Fq3kw7M+IKK8mTFeQ4kwQFAyc+9rCB/PRbmEK
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUPBNDecHjQFCnQB+M03n5LoypYMMwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjIwMjEyMVoYDzIxMjYxMDI5
MjAyMTIxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARnOuV2wJ4G0AXzq7oUZWhcy/PoboP1o/G95cuH/IwXcX798G1Fq3kw
7M+IKK8mTFeQ4kwQFAyc+9rCB/PRbmEKo28wbTAdBgNVHQ4EFgQUQEGmgiIWs3fh
aXqwgbYeMonoM0gwHwYDVR0jBBgwFoAUQEGmgiIWs3fhaXqwgbYeMonoM0gwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgVrw+TkR1kd2giPwliHkO3OBevr1uHyMvx5MHuFMozu0CIQDg
MCx0ZgfR56lgYdqQTFokLg8G+vHJ8C4zocU4cKgi+Q==
-----END CERTIFICATE-----`;

interface Wishes {
  /** The name and the password that it asks for. */
  login?: { user: string; pass: string };
  /** `starttls`: offered; `implicit`: from the first byte. */
  tls?: 'starttls' | 'implicit';
  /** Shows a certificate that is not its own. */
  strange?: boolean;
  /** Answers to recipients, one after the other; then it takes all. */
  refusals?: number[];
  /** Takes the mail and says nothing more. */
  silent?: boolean;
}

export interface TestMailServer {
  port: number;
  mails: ParsedMail[];
  /** Who logged in, over what. */
  logins: { user: string | undefined; secure: boolean }[];
  /** Resolves when so many mails are in. */
  arrived(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** A mail server in this process, on a free port. */
export async function startMailServer(wishes: Wishes = {}): Promise<TestMailServer> {
  const { login, tls, strange, refusals = [], silent } = wishes;
  const mails: ParsedMail[] = [];
  const logins: TestMailServer['logins'] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    // Its library brings one of its own, long past its time.
    ...(strange ? {} : { key, cert }),
    secure: tls === 'implicit',
    disabledCommands: tls === 'starttls' ? [] : ['STARTTLS'],
    authOptional: !login,
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth({ username, password }, session, callback) {
      logins.push({ user: username, secure: session.secure });
      const known = username === login?.user && password === login?.pass;
      callback(known ? null : new Error('No'), { user: username });
    },
    onRcptTo(_, __, callback) {
      const code = refusals.shift();
      callback(code ? Object.assign(new Error('Not now'), { responseCode: code }) : null);
    },
    onData(stream, _, callback) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        for (const look of waiting) look();
        if (!silent) callback();
      }, callback);
    },
  });
  // A client that leaves in the middle is no fault of the server.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    mails,
    logins,
    arrived: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (mails.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Lets this process believe the certificate of the test server. */
export function trustTestServer(): void {
  setDefaultCACertificates([...getCACertificates('default'), cert]);
}
