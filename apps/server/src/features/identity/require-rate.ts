import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { Services } from '../../platform/services.ts';
import { type BucketRule, createTokenBuckets, type TokenBuckets } from './token-buckets.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** `perIp` is wide, because a whole office may sit behind one address; `perTarget` is IP and mail address (or user). */
const rules = {
  sign_in: { perIp: { burst: 60, refillMs: 2 * SECOND }, perTarget: { burst: 10, refillMs: MINUTE } },
  sign_up: { perIp: { burst: 30, refillMs: MINUTE }, perTarget: { burst: 5, refillMs: MINUTE } },
  reset: { perIp: { burst: 20, refillMs: MINUTE }, perTarget: { burst: 3, refillMs: 20 * MINUTE } },
  verification: { perIp: { burst: 20, refillMs: MINUTE }, perTarget: { burst: 3, refillMs: 10 * MINUTE } },
} as const satisfies Record<string, { perIp: BucketRule; perTarget: BucketRule }>;
type Act = keyof typeof rules;
type Buckets = { perIp: TokenBuckets; perTarget: TokenBuckets };

/** The buckets of a process hang on its services: two servers in one test do not share them. */
const ofServices = new WeakMap<Services, Map<Act, Buckets>>();

function bucketsOf(services: Services, act: Act): Buckets {
  const acts = ofServices.get(services) ?? new Map<Act, Buckets>();
  ofServices.set(services, acts);
  const { perIp, perTarget } = rules[act];
  const buckets = acts.get(act) ?? {
    perIp: createTokenBuckets(perIp),
    perTarget: createTokenBuckets(perTarget),
  };
  acts.set(act, buckets);
  return buckets;
}

/** Refuses with `rate_limited` and the seconds to wait. JIEBANG_RATE_LIMIT=0 turns it off with all other limits. */
export function requireRate(ctx: Ctx, act: Act, ip: string, target: string): void {
  const { env, clock } = ctx.services;
  if (env.JIEBANG_RATE_LIMIT === 0) return;
  const now = clock.now().getTime();
  const { perIp, perTarget } = bucketsOf(ctx.services, act);
  const waitMs = perIp.take(ip, now) || perTarget.take(`${ip} ${target}`, now);
  if (waitMs > 0)
    throw new AppError('rate_limited', act, {
      details: { retryAfterSeconds: Math.ceil(waitMs / SECOND) },
    });
}
