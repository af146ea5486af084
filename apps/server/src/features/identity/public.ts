export { authenticate } from './authenticate.ts';
export { seedDemoAccounts } from './demo-accounts.ts';
export type { DemoKey } from './demo-people.ts';
export { hasDemoAccounts } from './has-demo-accounts.ts';
export { listHolders } from './list-holders.ts';
