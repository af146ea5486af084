import type { EntryMaterial } from '@jiebang/db/schema/judging';
import { hideNames } from '@jiebang/domain/judging/hide-names';
import type { ProposalContent } from '@jiebang/domain/proposals/content';
import { proposalFields } from '@jiebang/domain/proposals/fields';
import type { Indicator } from '@jiebang/domain/scenarios/content';
import type { IdentityRow } from './entries.repository.ts';

type Given = {
  proposal: { content: ProposalContent; indicators: Indicator[] } | undefined;
  comment: string;
  /** Everybody who stands behind this entry or another of the same panel. */
  identities: readonly IdentityRow[];
};

/**
 * What judges read of an entry, without names. Of a contest that decides a challenge it is what the team's body handed in
 * as its proposal: plan, commitments, schedule, risks, and nothing that is about who they are. Of another contest all
 * there is is what the team wrote beside the submission that counts.
 */
export function entryMaterial({ proposal, comment, identities }: Given): EntryMaterial {
  const material = proposal ? ofProposal(proposal) : ofSubmission(comment);
  const identity = {
    organisations: identities.flatMap(({ name, nameEn }) => [name ?? '', nameEn ?? '']).filter(Boolean),
    names: [
      ...identities.flatMap(({ team, members, contactName }) => [team, ...members, contactName ?? '']),
      ...(proposal ? peopleIn(proposal.content) : []),
    ].filter(Boolean),
    websites: identities.flatMap(({ website }) => website || []),
  };
  return material.map(({ title, text }) => ({ title, text: hideNames(text, identity) }));
}

/** Leader and partners are named in fields that judges do not get, and perhaps in those that they get. */
const peopleIn = ({ leader, partners }: ProposalContent): string[] => [
  ...(leader.split(/[，,、；;（(\s]/)[0]?.trim() ? [leader.split(/[，,、；;（(\s]/)[0] as string] : []),
  ...partners.map(({ organisation }) => organisation),
];

const title = ({ zh, en }: { zh: string; en: string }) => ({ zh, en });

function ofProposal({ content, indicators }: NonNullable<Given['proposal']>): EntryMaterial {
  const commitments = indicators.map(({ name, comparator, target, unit }, at) => {
    const given = content.commitments.find(({ indicator }) => indicator === at);
    const note = given?.note.trim() ? `（${given.note.trim()}）` : '';
    return `${name}（${comparator} ${target}${unit}）：${given?.committed ?? ''}${note}`;
  });
  const schedule = content.schedule.map(({ title: step, due, result }) => `${due} ${step}：${result}`);
  return [
    { title: title(proposalFields.plan), text: content.plan },
    { title: title(proposalFields.commitments), text: commitments.join('\n') },
    { title: title(proposalFields.schedule), text: schedule.join('\n') },
    { title: title(proposalFields.risks), text: content.risks },
  ].filter(({ text }) => text.trim() !== '');
}

function ofSubmission(comment: string): EntryMaterial {
  if (comment.trim() === '') return [];
  return [{ title: { zh: '提交说明', en: 'Note on the submission' }, text: comment }];
}
