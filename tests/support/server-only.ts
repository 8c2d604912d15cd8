// What `server-only` resolves to in tests: the real module throws outside of a Next server build.
export {};
