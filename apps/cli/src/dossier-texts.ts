import type { ArchivePart } from '@jiebang/scoring/dossier/archive';
import type { CheckName, DossierReport, Finding, FindingCode } from '@jiebang/scoring/dossier/report';
import { plain } from './table.ts';
import type { Terminal } from './terminal.ts';

type Text = readonly [zh: string, en: string];

/** What each check stands for while it holds. */
const CHECKS: Record<CheckName, Text> = {
  archive: ['压缩包：每一个字节均在应在之处', 'Archive: every byte is where it must be'],
  manifest: ['清单：完整可读', 'Manifest: whole and readable'],
  files: ['文件：字节数、SHA-256、SM3 与清单一致', 'Files: sizes, SHA-256 and SM3 are those of the manifest'],
  signature: ['签名：清单由所示公钥签署', 'Signature: the manifest is signed by the key below'],
  ranking: ['名次表：SM3 与封存时一致', 'Ranking: its SM3 is the sealed one'],
  rules: ['规则：评分细则与计分公式即所公布者', 'Rules: rubric and formula are the declared ones'],
  draw: [
    '抽签：作品编号可由事先存证的随机种子重新抽出',
    'Draw: the entries’ numbers follow from a seed that was on record before',
  ],
  scores: [
    '计分：各队计入的提交重新认定一致',
    'Scores: counted again, the same submission of each team counts',
  ],
  sheets: [
    '评分表：总分重算一致，与名次表相符',
    'Sheets: totals reckoned anew are the same, and those of the ranking',
  ],
  places: [
    '名次：平均分、综合得分、名次与奖项重算一致',
    'Places: means, composites, places and awards reckoned anew are the same',
  ],
  list: ['榜单：与发布时的 SM3 一致，榜题在列', 'List: as published by its SM3, with the challenge on it'],
  audit: [
    '审计链：封存与公布均在链上，两人经手，链未中断',
    'Audit chain: sealing and publication stand in it, by two persons, and it is unbroken',
  ],
};

const PARTS: Record<ArchivePart, Text> = {
  content: ['内容', 'its content'],
  local_header: ['文件头', 'its header'],
  directory: ['目录项', 'its entry in the directory'],
  end: ['结尾记录', 'the record at its end'],
};

/** Sentences after «where»: what is not as it must be. */
const FINDINGS: Record<FindingCode, Text> = {
  archive_unreadable: [
    '不是完整的档案：文件头与目录均无法辨认，或长度不符',
    'no whole dossier: neither headers nor directory tell what is where, or its length is another',
  ],
  archive_changed: ['被改动', 'was changed'],
  file_unreadable: ['无法读取', 'cannot be read'],
  file_not_canonical: ['不是规范写法的 JSON', 'is not written as canonical JSON'],
  file_missing: ['缺少文件', 'is missing'],
  file_unlisted: ['不在清单之内', 'is not in the manifest'],
  digest_differs: ['与清单所载摘要不符', 'has other digests than in the manifest'],
  key_unusable: ['所载公钥不是 Ed25519 公钥', 'its key is no Ed25519 key'],
  key_differs: ['由另一把密钥签署，不是所用公钥', 'was signed with another key than the one at hand'],
  signature_invalid: [
    '签名无效：清单被改动，或并非本平台签署',
    'the signature does not hold: the manifest was changed, or is not of this platform',
  ],
  sm3_differs: ['SM3 与清单所载封存值不符', 'has another SM3 than the sealed one in the manifest'],
  id_differs: ['与清单不是同一竞赛', 'is of another contest than the manifest'],
  rules_differ: ['与名次表所依据者不同', 'is not what the ranking was made by'],
  rubric_invalid: ['评分细则不成立', 'the rubric does not hold'],
  seed_differs: [
    '抽签种子与组建评审组时存证的 SM3 不符',
    'the seed of the draw is not the one whose SM3 was put on record with the panel',
  ],
  number_differs: ['编号与重新抽签的结果不符', 'has another number than the draw gives'],
  row_unreadable: ['无法读取', 'cannot be read'],
  row_changed: ['内容被改动', 'was changed'],
  counted_differs: ['是否计入与重新认定的结果不符', 'whether it counts is not what counting again gives'],
  entry_differs: ['与名次表不符', 'is not what the ranking says'],
  entry_missing: ['名次表中有，此处没有', 'is in the ranking and not here'],
  total_differs: ['有评分表的总分与各项评分不符', 'a total does not follow from its marks'],
  sheets_differ: ['评分与名次表不符', 'its sheets are not those of the ranking'],
  place_differs: ['与重算结果不符', 'is not what ranking again gives'],
  tie_undecided: ['并列而未议定先后', 'are tied and nobody decided'],
  not_rankable: ['无法重算', 'cannot be ranked'],
  challenge_missing: ['竞赛所对应的榜题不在榜单上', 'the challenge is not on the list'],
  proof_broken: ['事件的默克尔证明不成立', 'the Merkle proof of an event does not hold'],
  chain_broken: ['此段审计链不连续', 'this stretch of the chain is broken'],
  event_missing: ['缺少事件', 'has no event'],
  event_differs: ['与事件所载不符', 'an event tells otherwise'],
  same_person: ['提出与封存是同一人', 'one person both proposed and sealed'],
};

const pick = ({ say }: Terminal, [zh, en]: Text) => say(zh, en);

/** One finding as a sentence that begins with where. */
export function tellFinding(terminal: Terminal, { code, file, part, row, entry, about }: Finding): string {
  const { say } = terminal;
  const where = [
    file ?? say('档案', 'the dossier'),
    ...(part === undefined ? [] : [pick(terminal, PARTS[part])]),
    ...(row === undefined ? [] : [say(`第 ${row} 行`, `row ${row}`)]),
    ...(entry === undefined ? [] : [say(`作品 ${entry} 号`, `entry ${entry}`)]),
  ].join(say(' ', ', '));
  const detail = about === undefined ? '' : say(`（${plain(about)}）`, ` (${plain(about)})`);
  return `${where}${say('：', ': ')}${pick(terminal, FINDINGS[code])}${detail}`;
}

/** A line per check, findings under those that do not hold, then whose key it was and how to trust it. */
export function reportLines(terminal: Terminal, file: string, report: DossierReport): string[] {
  const { say } = terminal;
  const signs = { ok: '✓', broken: '✗', skipped: '–' } as const;
  const lines = report.checks.flatMap(({ name, status, findings }) => {
    const [label] = pick(terminal, CHECKS[name]).split(/[：:]/);
    const line =
      status === 'ok'
        ? pick(terminal, CHECKS[name])
        : status === 'broken'
          ? say(`${label}：不符`, `${label}: does not hold`)
          : say(`${label}：未核对`, `${label}: not checked`);
    return [
      `${signs[status]} ${line}`,
      ...findings.slice(0, SHOWN).map((finding) => `    ${tellFinding(terminal, finding)}`),
      ...(findings.length > SHOWN
        ? [say(`    另有 ${findings.length - SHOWN} 处`, `    and ${findings.length - SHOWN} more`)]
        : []),
    ];
  });
  const verdict = report.ok
    ? say(`核验通过：${file}`, `Verified: ${file}`)
    : say(`核验不符：${file}`, `Not verified: ${file}`);
  return [...subjectLines(terminal, report), ...lines, verdict, ...keyLines(terminal, report)];
}

/** Findings shown under one check; `--json` has all. */
const SHOWN = 10;

function subjectLines({ say }: Terminal, { facts }: DossierReport): string[] {
  if (!facts.competition) return [];
  const { competition, entries, submissions, sheets, rankingSm3 } = facts;
  return [
    plain(say(competition.zh, competition.en || competition.zh)),
    say(
      `参评作品 ${entries} 件，已评分提交 ${submissions} 份，评分表 ${sheets} 份`,
      `${entries} entries, ${submissions} scored submissions, ${sheets} sheets`,
    ),
    `SM3 ${rankingSm3 ?? '-'}`,
  ];
}

function keyLines({ say }: Terminal, { facts }: DossierReport): string[] {
  const { fingerprint, keyId, keyGiven, platform, chain } = facts;
  if (fingerprint === null) return [];
  const at = platform === '' ? say('<平台网址>', '<address of the platform>') : plain(platform);
  return [
    say(`公钥编号 ${keyId}，SHA-256 指纹 ${fingerprint}`, `Key ${keyId}, SHA-256 ${fingerprint}`),
    keyGiven
      ? say('所用公钥由您提供。', 'The key is the one that you gave.')
      : say(
          `档案自带的公钥不能证明自己：请与 ${at}/api/receipt-key 公布的公钥核对，或以 --key 给出。`,
          `The key inside proves nothing by itself: compare it with the one at ${at}/api/receipt-key, or give one with --key.`,
        ),
    ...(chain
      ? [
          say(
            `审计链核对至第 ${chain.batch} 批，链根 ${chain.root}`,
            `Audit chain followed to batch ${chain.batch}, root ${chain.root}`,
          ),
        ]
      : []),
  ];
}
