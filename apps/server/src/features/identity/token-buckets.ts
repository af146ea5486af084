export type BucketRule = {
  /** Acts that may come at once. */
  burst: number;
  /** Milliseconds until one more is allowed. */
  refillMs: number;
};
export type TokenBuckets = {
  /** Takes one token of the key's bucket: 0 when there was one, else the milliseconds until there is. */
  take(key: string, now: number): number;
  size(): number;
};

/**
 * Token buckets in memory, one per key. Each process counts for itself: with n API processes an attacker gets n times
 * the rate, which the lockout in the database bounds. At most `maxKeys` are kept; the one not asked for longest goes
 * first, so that made-up keys cannot fill the memory.
 */
export function createTokenBuckets({ burst, refillMs }: BucketRule, maxKeys = 20_000): TokenBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key, now) {
      const known = buckets.get(key) ?? { tokens: burst, at: now };
      // A clock set back gives nothing and takes nothing.
      const tokens = Math.min(burst, known.tokens + Math.max(0, now - known.at) / refillMs);
      const left = tokens >= 1 ? tokens - 1 : tokens;
      buckets.delete(key);
      buckets.set(key, { tokens: left, at: now });
      if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value as string);
      return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * refillMs);
    },
    size: () => buckets.size,
  };
}
