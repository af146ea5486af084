import { sectors } from '@jiebang/domain/competitions/lifecycles';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { ExtraField } from '@jiebang/domain/rounds/settings';
import {
  ipLabels,
  modeLabels,
  opennessLabels,
  riskLabels,
  type ScenarioContent,
  scenarioFields,
} from '@jiebang/domain/scenarios/content';
import { type Composer, paragraphsOf } from '../../../platform/documents/compose.ts';
import { dayWords } from '../../../platform/documents/date-words.ts';
import type { Block, Language } from '../../../platform/documents/official-document.ts';
import type { ApplicationFacts } from './application-document.ts';
import {
  budgetWords,
  indicatorTable,
  moneyWords,
  prizeLines,
  resourceLines,
  solverRules,
} from './content-words.ts';
import { bandWords, extraBlocks, milestoneTable, stageTable, timelineTable } from './terms-blocks.ts';

const same = (text: string): Text => ({ zh: text, en: text });
const EMPTY: Text = { zh: '（未填写）', en: '(left empty)' };
const NONE: Text = { zh: '（无）', en: '(none)' };

export type ApplicationParts = {
  content: ScenarioContent;
  facts: ApplicationFacts;
  code: string | null;
  /** What the round asks beyond the common form. */
  extraFields: readonly ExtraField[];
  /** Names of the attachments by their ids, which are what an answer holds. */
  files: ReadonlyMap<string, string>;
};

/** The form, section by section; a field without an answer says so, for a form shows what was not said too. */
export function applicationBlocks(parts: ApplicationParts, compose: Composer, language: Language): Block[] {
  const { content, facts } = parts;
  const { say, heading } = compose;
  const long = (field: keyof typeof scenarioFields, text: string): Block[] => [
    heading(2, say(scenarioFields[field])),
    ...writtenOr(text, say(EMPTY)),
  ];
  return [
    heading(1, say({ zh: '基本信息', en: 'The application' })),
    factTable(basicFacts(parts), say),
    heading(1, say({ zh: '场景需求', en: 'The need' })),
    ...long('background', content.background),
    ...long('goal', content.goal),
    ...long('significance', content.significance),
    ...long('difficulties', content.difficulties),
    ...long('research', content.research),
    heading(1, say(scenarioFields.indicators)),
    ...(content.indicators.length > 0
      ? [indicatorTable(content.indicators, say)]
      : writtenOr('', say(EMPTY))),
    ...(content.stages.length + content.bands.length > 0 ? scoringBlocks(content, compose) : []),
    heading(1, say({ zh: '揭榜条件', en: 'Terms' })),
    factTable(termFacts(content), say),
    ...long('requirements', requirementsOf(content, language)),
    heading(2, say(scenarioFields.resources)),
    ...writtenOr(resourceLines(content.resources, language).join('\n'), say(NONE)),
    heading(2, say(scenarioFields.prizes)),
    ...writtenOr(prizesOf(content, language), say(NONE)),
    ...(content.openness === 'public' ? [] : long('publicSummary', content.publicSummary)),
    heading(1, say({ zh: '进度与付款', en: 'Schedule and payments' })),
    ...scheduleBlocks(content, compose),
    ...(parts.extraFields.length > 0
      ? [
          heading(1, say(scenarioFields.extra)),
          ...extraBlocks(
            parts.extraFields,
            { answers: content.extra, files: parts.files },
            compose,
            say(EMPTY),
          ),
        ]
      : []),
    ...(content.notes.trim() || content.source.trim()
      ? [heading(1, say(scenarioFields.notes)), ...writtenOr(notesOf(content, say), say(NONE))]
      : []),
    heading(1, say({ zh: '附件清单', en: 'Attachments' })),
    ...(facts.attachments.length > 0 ? [attachmentTable(facts.attachments, say)] : writtenOr('', say(NONE))),
  ];
}

const writtenOr = (text: string, empty: string): Block[] => {
  const paragraphs = paragraphsOf(text);
  return paragraphs.length > 0 ? paragraphs : [{ kind: 'paragraph', text: empty }];
};

/** What stands in short, as a form has it: name and answer. */
function factTable(facts: [Text, Text | null][], say: Composer['say']): Block {
  return {
    kind: 'table',
    columns: [
      { title: say({ zh: '项目', en: 'Item' }), share: 26 },
      { title: say({ zh: '内容', en: 'Answer' }), share: 74 },
    ],
    rows: facts.map(([name, value]) => [say(name), say(value?.zh ? value : EMPTY)]),
  };
}

function basicFacts({ content, facts, code }: ApplicationParts): [Text, Text | null][] {
  const { mode, industry, field, domain, risk } = content;
  return [
    [scenarioFields.title, same(content.title)],
    ...(code ? ([[{ zh: '场景编号', en: 'Number' }, same(code)]] as [Text, Text][]) : []),
    [{ zh: '征集批次', en: 'Call' }, facts.round.title],
    [{ zh: '申报单位', en: 'Applicant' }, same(facts.organisation.name)],
    [
      { zh: '统一社会信用代码（注册号）', en: 'Credit code or registration' },
      same(facts.organisation.number),
    ],
    [scenarioFields.mode, mode && modeLabels[mode]],
    [scenarioFields.industry, industry && sectors[industry]],
    [scenarioFields.field, field && sectors[field]],
    [scenarioFields.domain, same(domain)],
    [scenarioFields.risk, risk && riskLabels[risk]],
    [scenarioFields.contactName, same(content.contactName)],
    [scenarioFields.contactPhone, same(content.contactPhone)],
  ];
}

const termFacts = ({
  budgetFen,
  budgetNote,
  ip,
  ipNote,
  openness,
  neededBy,
}: ScenarioContent): [Text, Text | null][] => [
  [scenarioFields.budgetFen, withNote(budgetFen === null ? null : budgetWords(budgetFen), budgetNote)],
  [scenarioFields.ip, withNote(ip && ipLabels[ip], ipNote)],
  [scenarioFields.openness, opennessLabels[openness]],
  [scenarioFields.neededBy, neededBy ? dayWords(neededBy) : null],
];

/** A choice or a sum, and what was written beside it. */
function withNote(value: Text | null, note: string): Text | null {
  if (!note.trim()) return value;
  return value ? { zh: `${value.zh}；${note}`, en: `${value.en}; ${note}` } : same(note);
}

function scoringBlocks({ stages, bands }: ScenarioContent, { say, heading, paragraph }: Composer): Block[] {
  return [
    heading(1, say(scenarioFields.stages)),
    ...(stages.length > 0 ? [stageTable(stages, say)] : []),
    ...(bands.length > 0 ? [paragraph(bandWords(bands))] : []),
  ];
}

function scheduleBlocks(content: ScenarioContent, { say, heading }: Composer): Block[] {
  const { timeline, timelineNote, milestones } = content;
  return [
    heading(2, say(scenarioFields.timeline)),
    ...(timeline.length > 0 ? [timelineTable(timeline, say)] : []),
    ...(timeline.length === 0 || timelineNote.trim() ? writtenOr(timelineNote, say(EMPTY)) : []),
    heading(2, say(scenarioFields.milestones)),
    ...(milestones.length > 0 ? [milestoneTable(milestones, say)] : writtenOr('', say(EMPTY))),
  ];
}

function notesOf({ notes, source }: ScenarioContent, say: Composer['say']): string {
  const from = source.trim() && say({ zh: `需求来源：${source.trim()}`, en: `Source: ${source.trim()}` });
  return [notes, from].filter(Boolean).join('\n');
}

const requirementsOf = (content: ScenarioContent, language: Language) =>
  [content.requirements, ...solverRules(content).map((rule) => rule[language])].join('\n');

/** The prizes, and the total that was written beside them where it is another than theirs. */
function prizesOf(content: ScenarioContent, language: Language): string {
  const lines = prizeLines(content, language);
  const { prizeTotalFen: total, prizes, prizesPaidWithin: within } = content;
  if (within.trim()) lines.push(language === 'zh' ? `兑现时间：${within.trim()}` : `Paid: ${within.trim()}`);
  const sum = prizes.reduce((all, { count, amountFen }) => all + count * amountFen, 0);
  if (total === null || total === sum) return lines.join('\n');
  const words = moneyWords(total);
  const stated: Text = { zh: `填报的奖金总额：${words.zh}。`, en: `Total as stated: ${words.en}.` };
  return [...lines, stated[language]].join('\n');
}

/** In groups, so that a reader can compare them and a narrow cell can break them. */
const grouped = (sm3: string) => (sm3.match(/.{16}/g) ?? [sm3]).join(' ');

function attachmentTable(attachments: ApplicationFacts['attachments'], say: Composer['say']): Block {
  return {
    kind: 'table',
    columns: [
      { title: say({ zh: '序号', en: 'No.' }), share: 9, align: 'center' },
      { title: say({ zh: '文件名', en: 'File' }), share: 35 },
      { title: say({ zh: '字节数', en: 'Bytes' }), share: 17, align: 'right' },
      { title: say({ zh: '杂凑值（SM3）', en: 'Hash (SM3)' }), share: 39 },
    ],
    rows: attachments.map(({ name, bytes, sm3 }, at) => [
      String(at + 1),
      name,
      bytes.toLocaleString('en'),
      grouped(sm3),
    ]),
  };
}
