import { generateSecret, generateURI, verify } from 'otplib';

const ISSUER = '揭榜 Jiebang';
const PERIOD_SECONDS = 30;

/** New authenticator seed: 160 bits in Base32 (RFC 4226). */
export const newTotpSecret = (): string => generateSecret();

export const totpUri = (secret: string, label: string): string =>
  generateURI({ issuer: ISSUER, label, secret });

/**
 * Time step for which the code is right, or null. One step either way is allowed for a clock that is off. Whether
 * the step was used before is asked of the row when it is taken (`updateTotpStep`), not here: two requests may race.
 */
export async function totpStep(secret: string, code: string, now: Date): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    period: PERIOD_SECONDS,
    epochTolerance: PERIOD_SECONDS,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
