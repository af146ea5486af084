const DAY_MS = 86_400_000;

/** Days an invitation can be accepted; after that it has lapsed, which the clock says and no state. */
export const INVITATION_DAYS = 14;

/** Open invitations one team may have: a team cannot be used to send mail to the whole city. */
export const MAX_OPEN_INVITATIONS = 50;

/** Last instant (exclusive, epoch ms) of an invitation sent at `now`. */
export const invitationExpiresAt = (now: number): number => now + INVITATION_DAYS * DAY_MS;

/** True from the instant of expiry on. */
export const invitationLapsed = (expiresAt: number, now: number): boolean => now >= expiresAt;
