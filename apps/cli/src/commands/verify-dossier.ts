import { verifyDossier } from '@jiebang/scoring/dossier/verify-dossier';
import type { Command } from 'commander';
import { wantsJson, withCommonOptions } from '../command-options.ts';
import { reportLines, tellFinding } from '../dossier-texts.ts';
import { dossierTools } from '../dossier-tools.ts';
import { EXIT, usageError } from '../exit.ts';
import { answer, readNamedFile, type Terminal } from '../terminal.ts';

type Options = { key?: string };

/** `verify <file>`: what `verify` does when no kind of proof is named. */
export function addVerifyDossierCommand(group: Command, terminal: Terminal): void {
  const { say } = terminal;
  const dossier = group
    .command('dossier', { isDefault: true })
    .argument('<file>', say('竞赛结果可核验档案（ZIP）', 'dossier of a result (ZIP)'))
    .summary(say('核验竞赛结果档案（可省略 dossier）', 'verify a dossier (`verify <file>` for short)'))
    .description(
      say(
        '断网核验竞赛结果档案：逐字节核对压缩包，核对摘要与签名，重新认定计入的提交，重算平均分、综合得分与名次，核对榜单与审计链。有不符即指出所在。',
        'Verifies the dossier of a result without any network: every byte of the archive, digests and signature, which submissions count, means, composites and places anew, list and audit chain. What does not hold is named.',
      ),
    )
    .option(
      '--key <pem>',
      say(
        '您信任的平台公钥（PEM）；不给则用档案自带的',
        'public key that you trust (PEM); else the one inside',
      ),
    );
  withCommonOptions(dossier, terminal).action((file: string, options: Options, command: Command) =>
    printVerification(terminal, file, options, wantsJson(command)),
  );
}

function printVerification(terminal: Terminal, file: string, { key }: Options, json: boolean): void {
  const { say } = terminal;
  const givenKey = key === undefined ? null : readNamedFile(terminal, key).toString('utf8');
  if (givenKey !== null && dossierTools.fingerprint(givenKey) === null)
    throw usageError('key_unusable', say('公钥不是 Ed25519 PEM。', 'The key is not an Ed25519 key in PEM.'));
  const report = verifyDossier(readNamedFile(terminal, file), dossierTools, givenKey);
  const errors = report.checks.flatMap(({ name, findings }) =>
    findings.map((finding) => ({
      ...finding,
      row: finding.row ?? null,
      id: null,
      message: tellFinding(terminal, finding),
      check: name,
    })),
  );
  answer(terminal, json, { ...report, errors }, () => reportLines(terminal, file, report));
  if (!report.ok) process.exitCode = EXIT.content;
}
