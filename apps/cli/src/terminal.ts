import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliError, EXIT, usageError } from './exit.ts';
import { type Language, languageOf, type Say, sayIn } from './texts.ts';

/** What a command knows of its surroundings. */
export type Terminal = {
  env: NodeJS.ProcessEnv;
  language: Language;
  say: Say;
  /** Standard output: the answer, and nothing else. */
  print(text: string): void;
  /** Standard error: progress and refusals. */
  note(text: string): void;
  /** Turns a path as the person typed it into an absolute one. */
  locate(path: string): string;
};

export function createTerminal(env: NodeJS.ProcessEnv): Terminal {
  const language = languageOf(env);
  // npm starts scripts in the project's folder; relative paths mean the folder the person stands in.
  const base =
    env.npm_lifecycle_event === 'jiebang' && env.INIT_CWD !== undefined ? env.INIT_CWD : process.cwd();
  return {
    env,
    language,
    say: sayIn(language),
    print: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    locate: (path) => resolve(base, path),
  };
}

/** Reads a file that was named on the command line. */
export function readNamedFile(terminal: Terminal, path: string): Buffer {
  try {
    return readFileSync(terminal.locate(path));
  } catch (error) {
    throw unreadable(terminal, path, error);
  }
}

export function unreadable(terminal: Terminal, path: string, error: unknown): CliError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return usageError(
    'file_unreadable',
    terminal.say(`无法读取文件 ${path}（${reason}）。`, `The file ${path} cannot be read (${reason}).`),
    terminal.say('请检查路径与读取权限。', 'Check the path and its permissions.'),
  );
}

/** Prints the answer: one JSON document, or the lines for a person. */
export function answer(terminal: Terminal, json: boolean, value: unknown, lines: () => string[]): void {
  terminal.print(json ? JSON.stringify(value) : lines().join('\n'));
}

/** Says a refusal and answers the exit code. With `json` standard output holds `{"errors":[…]}`. */
export function reportError(terminal: Terminal, json: boolean, error: unknown): number {
  const told =
    error instanceof CliError
      ? error
      : new CliError(EXIT.internal, 'internal', error instanceof Error ? error.message : String(error), {
          whose: terminal.say('责任方：本程序。', 'Whose fault: this program.'),
        });
  if (json) {
    const own = { code: told.code, row: null, id: null, message: told.message };
    const errors = told.errors.length > 0 ? told.errors : [own];
    const { code, message, advice, exitCode } = told;
    terminal.print(JSON.stringify({ errors, code, message, advice, exitCode, ...told.facts }));
    return told.exitCode;
  }
  terminal.note(told.message);
  for (const line of told.errors) terminal.note(`  ${placeOf(terminal, line)}${line.message}`);
  for (const line of [told.whose, told.advice]) if (line !== null) terminal.note(line);
  return told.exitCode;
}

function placeOf({ say }: Terminal, error: { row: number | null; id: string | null }): string {
  const row = error.row === null ? '' : say(`第 ${error.row} 行`, `row ${error.row}`);
  const id = error.id === null ? '' : `id ${error.id}`;
  const place = [row, id].filter((part) => part !== '').join(say('，', ', '));
  return place === '' ? '' : `${place}${say('：', ': ')}`;
}
