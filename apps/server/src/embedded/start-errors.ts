/** Why the platform could not start. Each code has one sentence for the person in front of the terminal. */
export type StartErrorCode =
  | 'data_folder_not_writable'
  | 'data_folder_wrong_postgres'
  | 'data_folder_wrong_platform'
  | 'data_folder_in_use'
  | 'database_did_not_start'
  | 'database_not_available'
  | 'port_in_use';

/**
 * A fault of the surroundings, not of the program: the entry prints `message` (Chinese, then English, one line
 * each, no stack) and leaves with a non-zero exit code.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, chinese: string, english: string, cause?: unknown) {
    super(`${oneLine(chinese)}\n${oneLine(english)}`, { cause });
    this.code = code;
  }
}

export function dataFolderNotWritable(folder: string, cause?: unknown): StartError {
  return new StartError(
    'data_folder_not_writable',
    `数据目录 ${folder} 无法写入（${reasonOf(cause)}）：请检查目录权限，或用 JIEBANG_DATA_DIR 指定其他目录。`,
    `The data folder ${folder} cannot be written (${reasonOf(cause)}): check its permissions, or name another folder in JIEBANG_DATA_DIR.`,
    cause,
  );
}

export function dataFolderWrongPostgres(folder: string, found: string, expected: string): StartError {
  return new StartError(
    'data_folder_wrong_postgres',
    `数据目录 ${folder} 由 PostgreSQL ${found} 创建，本平台使用 PostgreSQL ${expected}：请用 pg_dump 迁移数据，或用 JIEBANG_DATA_DIR 指定新目录。`,
    `The data folder ${folder} was made by PostgreSQL ${found}, this platform runs PostgreSQL ${expected}: move the data with pg_dump, or name a new folder in JIEBANG_DATA_DIR.`,
  );
}

export function dataFolderWrongPlatform(
  folder: string,
  found: { layout: string; version: string },
  expected: number,
): StartError {
  return new StartError(
    'data_folder_wrong_platform',
    `数据目录 ${folder} 由平台版本 ${found.version}（目录格式 ${found.layout}）创建，当前版本只支持格式 ${expected}：请使用创建它的版本启动，或用 JIEBANG_DATA_DIR 指定新目录。`,
    `The data folder ${folder} was made by platform version ${found.version} (layout ${found.layout}), this version reads layout ${expected} only: start the version that made it, or name a new folder in JIEBANG_DATA_DIR.`,
  );
}

export function dataFolderInUse(folder: string, pid: number): StartError {
  return new StartError(
    'data_folder_in_use',
    `数据目录 ${folder} 正被另一个运行中的实例使用（进程 ${pid}）：请先停止该实例，或用 JIEBANG_DATA_DIR 指定其他目录。`,
    `The data folder ${folder} is in use by another running instance (process ${pid}): stop that one first, or name another folder in JIEBANG_DATA_DIR.`,
  );
}

/** @param lastLine the last thing the database said, for whoever has to look further. */
export function databaseDidNotStart(lastLine: string, cause?: unknown): StartError {
  return new StartError(
    'database_did_not_start',
    `内置数据库未能启动，其最后一条日志为：${lastLine}`,
    `The embedded database did not start; its last log line: ${lastLine}`,
    cause,
  );
}

export function databaseNotAvailable(platform: string, cause?: unknown): StartError {
  return new StartError(
    'database_not_available',
    `内置数据库不支持当前系统（${platform}）或未随依赖安装：请用 DATABASE_URL 指定 PostgreSQL 15 或更高版本。`,
    `The embedded database is not available on this system (${platform}) or was not installed: name a PostgreSQL 15 or newer in DATABASE_URL.`,
    cause,
  );
}

export function portInUse(host: string, port: number, cause?: unknown): StartError {
  return new StartError(
    'port_in_use',
    `地址 ${host}:${port} 无法监听（${reasonOf(cause)}）：请停止占用它的程序，或用 JIEBANG_HOST、JIEBANG_PORT 指定其他地址。`,
    `The address ${host}:${port} cannot be listened on (${reasonOf(cause)}): stop the program that holds it, or choose another with JIEBANG_HOST and JIEBANG_PORT.`,
    cause,
  );
}

/** The operating system's own word (EACCES, ENOSPC, EADDRINUSE) tells an administrator more than a paraphrase. */
function reasonOf(cause: unknown): string {
  if (cause instanceof Error) {
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  }
  return 'EACCES';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
