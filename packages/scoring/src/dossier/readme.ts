import type { Manifest } from './format.ts';

/** README.txt: what everything is and how to check it, for a person who has nothing but the archive. */
export function writeReadme({
  platform,
  keyId,
  rankingSm3,
}: Pick<Manifest, 'platform' | 'keyId' | 'rankingSm3'>): string {
  const at = platform === '' ? { zh: '本平台网址', en: '<address of the platform>' } : null;
  return `揭榜平台 竞赛结果可核验档案
名次表 SM3：${rankingSm3}
签名公钥编号：${keyId}

如何核验
  1. 安装 Node.js，取得揭榜平台的命令行程序 jiebang。
  2. 断网亦可运行：jiebang verify 档案.zip
     程序逐项核对压缩包、文件摘要、签名、计分、名次与审计链；改动任何一个字节，都会指出是哪里。
  3. 档案自带的公钥不能证明自己。请将程序显示的公钥指纹与 ${at?.zh ?? platform}/api/receipt-key
     公布的公钥核对，或以 --key 指定您此前保存的公钥文件。

文件说明
  manifest.json  清单：各文件的字节数、SHA-256、SM3，以及平台的 Ed25519 签名
  ranking.json   两人封存的名次表原文
  rules.json     竞赛说明、规则、阶段、评分细则与计分公式
  list.json      竞赛所对应榜题的榜单原文（有榜题时）
  scores.csv     计分阶段每一份已评分提交；counted 为 1 的计入名次
  sheets.json    各参评作品的专家评分，不含姓名，排列次序不反映评审人
  audit.json     审计链片段：封存、公示、公布等事件及其默克尔证明
档案不含隐藏答案，亦不含参赛人员与评审专家的个人信息。


Verifiable dossier of a contest's result
SM3 of the ranking: ${rankingSm3}
Number of the signing key: ${keyId}

How to verify
  1. Install Node.js and get jiebang, the command line of the platform.
  2. Without any network: jiebang verify dossier.zip
     It checks archive, digests, signature, scores, places and audit chain; whatever byte is changed, it names where.
  3. The key inside proves nothing by itself. Compare the fingerprint that is printed with the key published at
     ${at?.en ?? platform}/api/receipt-key, or give a key that you kept before with --key.

Files
  manifest.json  bytes, SHA-256 and SM3 of every file, and the platform's Ed25519 signature
  ranking.json   the ranking as two persons sealed it
  rules.json     description, rules, phases, rubric and formula
  list.json      the published list with the challenge that the contest decides, where there is one
  scores.csv     every scored submission of the phase that counts; those with counted = 1 make the ranking
  sheets.json    the judges' marks entry by entry, without names, in an order that tells nothing
  audit.json     segment of the audit chain: sealing, notice and publication with their Merkle proofs
The hidden truth is not in it, nor are personal data of entrants and judges.
`;
}
