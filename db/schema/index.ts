export * from './accounts.ts';
export * from './check-ins.ts';
export * from './events.ts';
export * from './goals.ts';
