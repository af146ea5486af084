import type { Say } from './texts.ts';

/** Exit codes are a promise to scripts: a number never changes its meaning. */
export const EXIT = { ok: 0, content: 1, usage: 2, refused: 3, unreachable: 4, internal: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type ReportedError = {
  code: string;
  row: number | null;
  id: string | null;
  column?: string | null;
  message: string;
};

/**
 * A refusal for the person at the terminal: what happened (`message`), whose fault it is, what to do.
 * `errors` names rows or fields; with `--json` they are what a script reads.
 */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly whose: string | null;
  readonly advice: string | null;
  readonly errors: readonly ReportedError[];
  /** Further members of the `--json` answer. */
  readonly facts: Record<string, unknown>;

  constructor(
    exitCode: ExitCode,
    code: string,
    message: string,
    rest: {
      whose?: string;
      advice?: string;
      errors?: readonly ReportedError[];
      facts?: Record<string, unknown>;
    } = {},
  ) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
    this.whose = rest.whose ?? null;
    this.advice = rest.advice ?? null;
    this.errors = rest.errors ?? [];
    this.facts = rest.facts ?? {};
  }
}

export const usageError = (code: string, message: string, advice?: string) =>
  new CliError(EXIT.usage, code, message, advice === undefined ? {} : { advice });

/** The paragraph that stands under the help of every command. */
export const exitCodeHelp = (say: Say) =>
  say(
    `
退出码：
  0   成功
  1   内容未通过：文件有误、评测未通过、核验不符、自检发现问题
  2   命令写法有误，或本机文件读写失败
  3   服务器拒绝了请求，或未能完成
  4   连不上服务器、服务器暂时不可用，或等待超时（可稍后重试）
  70  本程序自身故障`,
    `
Exit codes:
  0   done
  1   refused by content: a bad file, a refused entry, a check that does not hold
  2   wrong usage, or a local file that cannot be read or written
  3   the server refused the request, or failed at it
  4   the server was not reached, is unavailable, or took too long (try again)
  70  a fault of this program`,
  );
