export { findRole } from './memberships.repository.ts';
