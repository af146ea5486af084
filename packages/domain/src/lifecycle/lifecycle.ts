/** A visible text in the two languages of the platform. */
export type Text = { zh: string; en: string };

/**
 * A lifecycle as data: the one list that gives the TypeScript type, the zod enum, the database CHECK,
 * the diagram in docs/domain and the labels on every page.
 */
export type Lifecycle<S extends string, V extends string> = {
  name: string;
  states: readonly S[];
  initial: S;
  /** States that nobody leaves; every other state needs an owner, a deadline and a sweep. */
  final: readonly S[];
  transitions: Record<V, { from: readonly S[]; to: S; who: Text }>;
  labels: Record<S, Text>;
};

/** Declares a lifecycle; refuses one with an unreachable state or a way out of a final one. */
export function defineLifecycle<S extends string, V extends string>(lifecycle: {
  name: string;
  labels: Record<S, Text>;
  initial: NoInfer<S>;
  final: readonly NoInfer<S>[];
  transitions: Record<V, { from: readonly NoInfer<S>[]; to: NoInfer<S>; who: Text }>;
}): Lifecycle<S, V> {
  const states = Object.keys(lifecycle.labels) as S[];
  const reached = new Set<S>([lifecycle.initial]);
  for (const { from, to } of Object.values<{ from: readonly S[]; to: S }>(lifecycle.transitions)) {
    reached.add(to);
    const leaves = from.find((state) => lifecycle.final.includes(state));
    if (leaves) throw new Error(`${lifecycle.name}: ${leaves} is final and cannot be left`);
  }
  const lost = states.find((state) => !reached.has(state));
  if (lost) throw new Error(`${lifecycle.name}: no transition leads to ${lost}`);
  return { ...lifecycle, states };
}

/** True when the verb is allowed in the state. */
export function allows<S extends string, V extends string>(
  lifecycle: Lifecycle<S, V>,
  verb: NoInfer<V>,
  state: NoInfer<S>,
): boolean {
  return lifecycle.transitions[verb].from.includes(state);
}
