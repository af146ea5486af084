import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { usageError } from './exit.ts';
import { type Terminal, unreadable } from './terminal.ts';

/** Where `npm start` listens. */
const DEFAULT_SERVER = 'http://127.0.0.1:8080';

const configSchema = z.object({ server: z.url({ protocol: /^https?$/ }), token: z.string().min(1) });
type Config = z.infer<typeof configSchema>;

export type Account = { server: string; token: string | null };

export function configFile(env: NodeJS.ProcessEnv): string {
  // The XDG base directory specification: a relative path there is to be ignored.
  const base = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : join(homedir(), '.config');
  return join(base, 'jiebang', 'config.json');
}

/**
 * Server and token of this call: `--server`, then JIEBANG_SERVER / JIEBANG_TOKEN, then what `login` stored.
 * A stored token goes to the server it was stored for and to no other.
 */
export function readAccount(terminal: Terminal, given: string | undefined): Account {
  const { env } = terminal;
  const stored = readConfig(terminal);
  const named = given ?? env.JIEBANG_SERVER;
  const server = named ? serverAddress(terminal, named) : (stored?.server ?? DEFAULT_SERVER);
  const token = env.JIEBANG_TOKEN || (stored?.server === server ? stored.token : null);
  return { server, token };
}

/** The address without a trailing slash, or a refusal of what is no address. */
export function serverAddress({ say }: Terminal, text: string): string {
  const parsed = configSchema.shape.server.safeParse(text);
  if (!parsed.success)
    throw usageError(
      'server_address',
      say(`服务器地址 ${text} 无效。`, `${text} is not the address of a server.`),
      say('应形如 https://jiebang.example.org', 'It looks like https://jiebang.example.org'),
    );
  return parsed.data.replace(/\/+$/, '');
}

/** Stores server and token for this person alone (0600); answers the file. */
export function writeConfig(terminal: Terminal, config: Config): string {
  const file = configFile(terminal.env);
  const draft = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // A new file and a rename: an older file with wider permissions never holds the token.
    writeFileSync(draft, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    throw usageError(
      'config_unwritable',
      terminal.say(`无法写入 ${file}（${String(error)}）。`, `${file} cannot be written (${String(error)}).`),
    );
  }
  return file;
}

function readConfig(terminal: Terminal): Config | null {
  const file = configFile(terminal.env);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw unreadable(terminal, file, error);
  }
  try {
    return configSchema.parse(JSON.parse(text));
  } catch {
    throw usageError(
      'config_broken',
      terminal.say(`配置文件 ${file} 内容有误。`, `The configuration ${file} is broken.`),
      terminal.say('请重新执行 jiebang login。', 'Run `jiebang login` again.'),
    );
  }
}
