export { authenticate } from './authenticate.ts';
export { type DemoKey, demoAccounts, seedDemoAccounts } from './demo-accounts.ts';
export { hasDemoAccounts } from './has-demo-accounts.ts';
export { listHolders } from './list-holders.ts';
