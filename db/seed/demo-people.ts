export { jun } from './demo-jun.ts';
export { noor } from './demo-noor.ts';
export { priya } from './demo-priya.ts';
export { tomas } from './demo-tomas.ts';

export const DEMO_PASSWORD = 'walk the trail with me';
