import { type AnyReceipt, anyReceipt } from '@jiebang/contracts/receipts';
import { getReceiptKey } from '@jiebang/contracts/submissions';
import type { Command } from 'commander';
import { z } from 'zod';
import { call } from '../call.ts';
import { accountOf, wantsJson, withCommonOptions } from '../command-options.ts';
import { CliError, EXIT, usageError } from '../exit.ts';
import { receiptLines } from '../submission-lines.ts';
import { answer, readNamedFile, type Terminal, unreadable } from '../terminal.ts';
import { checkReceipt, digestEntry, type ReceiptCheck, type ReceiptFinding } from '../verify-receipt.ts';
import { addVerifyDossierCommand } from './verify-dossier.ts';

type Options = { entry?: string; key?: string };

export function addVerifyCommands(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const group = withCommonOptions(
    program
      .command('verify')
      .description(
        say('核验竞赛结果档案与回执，可离线', 'verify dossiers of results, and receipts, offline'),
      ),
    terminal,
  );
  addVerifyDossierCommand(group, terminal);
  const receipt = group
    .command('receipt')
    .argument('<file>', say('回执文件（JSON）', 'receipt (JSON)'))
    .description(
      say(
        '核验竞赛提交或揭榜申报回执的 Ed25519 签名；给出提交文件（申报为下载的申报原文）时一并核对 SHA-256 与 SM3。提供公钥即可离线核验。',
        'Checks the Ed25519 signature of the receipt of a submission or proposal and, given the entry (of a proposal its text as downloaded), its SHA-256 and SM3. With the key at hand no server is asked.',
      ),
    )
    .option('--entry <file>', say('当时提交的文件', 'the file that was submitted'))
    .option(
      '--key <pem>',
      say('平台回执公钥（PEM）；不给则向服务器索取', 'public key (PEM); asked of the server if not given'),
    );
  withCommonOptions(receipt, terminal, true).action((file: string, options: Options, command: Command) =>
    verifyReceipt(terminal, file, options, command),
  );
}

async function verifyReceipt(
  terminal: Terminal,
  file: string,
  options: Options,
  command: Command,
): Promise<void> {
  const { say } = terminal;
  const receipt = readReceipt(terminal, file);
  const publicKeyPem = options.key
    ? readNamedFile(terminal, options.key).toString('utf8')
    : (await call(terminal, accountOf(terminal, command), getReceiptKey, {})).publicKeyPem;
  const entry = options.entry;
  const digest =
    entry === undefined
      ? null
      : await digestEntry(terminal.locate(entry)).catch((error: unknown) => {
          throw unreadable(terminal, entry, error);
        });
  const check = checkReceipt(receipt, publicKeyPem, digest);
  if (check === 'not_an_ed25519_key')
    throw usageError('key_unusable', say('公钥不是 Ed25519 PEM。', 'The key is not an Ed25519 key in PEM.'));
  if (check.findings.length > 0) throw mismatch(terminal, check, receipt);
  answer(terminal, wantsJson(command), { ok: true, ...check, receipt }, () => [
    say('核验通过：签名有效，内容未被改动。', 'Verified: the signature holds, nothing was changed.'),
    digest === null
      ? say('未核对提交文件（--entry）。', 'The entry itself was not compared (--entry).')
      : say('提交文件与回执一致。', 'The entry is the one of the receipt.'),
    ...receiptLines(terminal, receipt),
  ]);
}

/** Takes the receipt itself, of whatever kind, and the answer of a submission or proposal that carries it. */
function readReceipt(terminal: Terminal, path: string): AnyReceipt {
  const text = readNamedFile(terminal, path)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  try {
    return z
      .union([anyReceipt, z.object({ receipt: anyReceipt }).transform((whole) => whole.receipt)])
      .parse(JSON.parse(text));
  } catch {
    throw new CliError(
      EXIT.content,
      'not_a_receipt',
      terminal.say(`${path} 不是回执。`, `${path} is not a receipt.`),
    );
  }
}

function mismatch(terminal: Terminal, check: ReceiptCheck, receipt: AnyReceipt): CliError {
  const { say } = terminal;
  const sentences: Record<ReceiptFinding, string> = {
    key_differs: say(
      `回执由另一把密钥签发（回执 ${receipt.keyId}，所给公钥 ${check.keyId}）`,
      `the receipt was signed with another key (receipt ${receipt.keyId}, key at hand ${check.keyId})`,
    ),
    signature_invalid: say(
      '签名无效：回执内容被改动，或并非本平台签发',
      'the signature does not hold: the receipt was changed, or is not of this platform',
    ),
    bytes_differ: say('提交文件的字节数与回执不符', 'the entry has another number of bytes'),
    sha256_differs: say('提交文件的 SHA-256 与回执不符', 'the entry has another SHA-256'),
    sm3_differs: say('提交文件的 SM3 与回执不符', 'the entry has another SM3'),
  };
  return new CliError(EXIT.content, 'not_verified', say('核验不符：', 'Not verified:'), {
    errors: check.findings.map((code) => ({ code, row: null, id: null, message: sentences[code] })),
    facts: { ok: false, ...check },
  });
}
