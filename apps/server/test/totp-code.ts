import { generate } from 'otplib';

const STEP_SECONDS = 30;

/** The code an authenticator shows now, or `steps` later: one code works once, the next is taken a step early. */
export const totpCode = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP_SECONDS });
