import type { PreparedActInput } from '@jiebang/contracts/list-act-endpoints';
import type { ListView } from '@jiebang/contracts/lists';
import { countExcerpt, type ErratumField, isOfChallenge } from '@jiebang/domain/lists/errata';
import { type ListActKind, listActKinds } from '@jiebang/domain/lists/lifecycle';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';

/** An act as the form holds it; of a kind only its own fields are sent. */
export type ActDraft = {
  kind: ListActKind;
  challengeId: string;
  field: ErratumField;
  excerpt: string;
  replacement: string;
  text: string;
  deadlineAt: string;
};
/** What an act of this kind begins as; an extension at the deadline that it moves. */
export const beginDraft = (list: ListView, kind: ListActKind, challengeId = ''): ActDraft => ({
  kind,
  challengeId,
  field: 'preamble',
  excerpt: '',
  replacement: '',
  text: '',
  deadlineAt: kind === 'extend' && list.deadlineAt ? toBeijingInput(list.deadlineAt) : '',
});

/** Kinds that the list as a whole allows now; which of its challenges, says `challengesFor`. */
export const kindsFor = ({ abilities }: ListView): ListActKind[] =>
  listActKinds.filter((kind) => (kind !== 'extend' && kind !== 'withdraw') || abilities.includes(kind));

type Office = NonNullable<ListView['setup']>['challenges'][number];

/** Challenges that an act of this kind can be about now. */
export function challengesFor(list: ListView, kind: ListActKind): Office[] {
  return (list.setup?.challenges ?? []).filter(({ status, abilities }) => {
    if (kind === 'withdraw_challenge') return abilities.includes('withdraw');
    if (kind === 'suspend') return status === 'open';
    if (kind === 'resume') return status === 'suspended';
    return status !== 'withdrawn';
  });
}

/** The text that an erratum is about, as it now reads. */
export function currentText(list: ListView, { challengeId, field }: ActDraft): string {
  const challenge = list.setup?.challenges.find(({ id }) => id === challengeId);
  const corrected = (challenge ?? list).corrected.find((one) => one.field === field);
  if (corrected) return corrected.text;
  if (!isOfChallenge(field)) return list.preamble;
  return challenge?.content[field] ?? '';
}

/** How often the excerpt stands there; null while there is none, or where it is not asked for. */
export function excerptCount(list: ListView, draft: ActDraft): number | null {
  if (draft.kind !== 'erratum' || draft.excerpt === '') return null;
  return countExcerpt(currentText(list, draft), draft.excerpt);
}

export function bodyOf(draft: ActDraft, reason: string): PreparedActInput {
  const { kind, challengeId, field, excerpt, replacement, text, deadlineAt } = draft;
  const on = challengeId ? { challengeId } : {};
  switch (kind) {
    case 'erratum':
      return { kind, reason, ...on, field, excerpt, replacement };
    case 'clarification':
      return { kind, reason, ...on, text };
    case 'withdraw':
      return { kind, reason };
    case 'suspend':
    case 'withdraw_challenge':
      return { kind, reason, ...on };
    case 'extend':
      return { kind, reason, deadlineAt: fromBeijingInput(deadlineAt) ?? deadlineAt };
    case 'resume':
      return {
        kind,
        reason,
        ...on,
        ...(deadlineAt ? { deadlineAt: fromBeijingInput(deadlineAt) ?? deadlineAt } : {}),
      };
  }
}
