export { findRole } from './memberships.repository.ts';
export { findOrganisation } from './organisations.repository.ts';
