export { describePage } from './describe-page.ts';
