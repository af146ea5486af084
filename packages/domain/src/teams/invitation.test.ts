import { expect, test } from 'vitest';
import { invitationExpiresAt, invitationLapsed } from './invitation.ts';

test('an invitation holds for 14 days to the millisecond', () => {
  const sent = Date.UTC(2026, 1, 16);
  const end = invitationExpiresAt(sent);
  expect(end).toBe(Date.UTC(2026, 2, 2));
  expect(invitationLapsed(end, end - 1)).toBe(false);
  expect(invitationLapsed(end, end)).toBe(true);
});
