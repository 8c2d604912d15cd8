export * from './accounts.ts';
export * from './check-ins.ts';
export * from './events.ts';
export * from './goals.ts';
export * from './mentorships.ts';
export * from './plans.ts';
export * from './reviews.ts';
export * from './time-off.ts';
