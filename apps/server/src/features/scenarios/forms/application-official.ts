import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { createComposer } from '../../../platform/documents/compose.ts';
import { dateLineOf, instantWords } from '../../../platform/documents/date-words.ts';
import type { Language, OfficialDocument } from '../../../platform/documents/official-document.ts';
import { type ApplicationParts, applicationBlocks } from './application-blocks.ts';

/** `version` null: a draft, which nobody has received. */
export type ApplicationStanding = {
  version: number | null;
  submittedAt: string | null;
  demo: boolean;
  withdrawn: boolean;
  /** A newer version was handed in since. */
  replaced: boolean;
};

/** 场景申报表: the applicant's own paper, so it bears no red head of the bureau. */
export function officialApplication(
  parts: ApplicationParts,
  standing: ApplicationStanding,
  { language, check }: Pick<OfficialDocument, 'language' | 'check'>,
): OfficialDocument {
  const compose = createComposer(language);
  const { say } = compose;
  const name = parts.facts.organisation.name;
  return {
    language,
    head: 'plain',
    marking: markingOf(standing, language),
    running: say(runningOf(parts, standing)),
    issuer: name,
    number: say(numberOf(parts, standing)),
    title: say({ zh: '场景申报表', en: 'Application Form of a Scenario' }),
    addressee: null,
    blocks: applicationBlocks(parts, compose, language),
    signature: {
      body: say({ zh: `申报单位（盖章）：${name}`, en: `Applicant (seal): ${name}` }),
      dateLine: say(standing.submittedAt ? dateLineOf(standing.submittedAt) : UNDATED),
    },
    annex: [{ kind: 'note', text: say(standingWords(standing)) }],
    check,
  };
}

const UNDATED: Text = { zh: '　　年　　月　　日', en: 'Date: ____________' };

function markingOf(
  { version, demo, withdrawn, replaced }: ApplicationStanding,
  language: Language,
): string | null {
  const marks: Text[] = [
    ...(demo ? [{ zh: '示例', en: 'EXAMPLE' }] : []),
    ...(version === null ? [{ zh: '草稿', en: 'DRAFT' }] : []),
    ...(withdrawn ? [{ zh: '已撤回', en: 'WITHDRAWN' }] : []),
    ...(replaced ? [{ zh: '历史版本', en: 'EARLIER VERSION' }] : []),
  ];
  return marks.length > 0 ? marks.map((mark) => mark[language]).join('　') : null;
}

/** At the head of every page: a sheet that comes loose still says what it belongs to. */
function runningOf({ code }: ApplicationParts, { version }: ApplicationStanding): Text {
  if (version === null)
    return { zh: '场景申报表（草稿，未提交）', en: 'Application form (draft, not handed in)' };
  return { zh: `场景申报表 ${code} 第${version}版`, en: `Application form ${code}, version ${version}` };
}

function numberOf({ code }: ApplicationParts, { version }: ApplicationStanding): Text {
  if (version === null) return { zh: '草稿，未提交', en: 'Draft, not handed in' };
  return { zh: `编号：${code}（第${version}版）`, en: `No. ${code} (version ${version})` };
}

function standingWords({ version, submittedAt }: ApplicationStanding): Text {
  if (version === null || !submittedAt)
    return {
      zh: '说明：本表为草稿预览，未提交主管部门，不具有申报效力。',
      en: 'Note: a preview of a draft, which was not handed in and has no effect.',
    };
  const at = instantWords(submittedAt);
  return {
    zh: `说明：本表所载内容于${at.zh}通过平台提交。`,
    en: `Note: handed in on the platform on ${at.en}.`,
  };
}
