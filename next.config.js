/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The limiter loads Drizzle by a name made at run time, which a bundle cannot follow.
  serverExternalPackages: ['@node-rs/argon2', 'drizzle-orm', 'postgres', 'rate-limiter-flexible'],
  // `npm test` checks the types, tests included, with the compiler itself.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
};
