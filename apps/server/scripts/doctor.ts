import { openDatabase } from '@jiebang/db/client';
import { findDatabase } from '../src/doctor/find-database.ts';
import { reportLines } from '../src/doctor/report-lines.ts';
import { runDoctor } from '../src/doctor/run-doctor.ts';

// Exit codes as in the command line: 0 all hold, 1 something is broken, 4 no database.
const json = process.argv.includes('--json');
const { env } = process;
const language = /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en';

function refuse(code: string, zh: string, en: string): void {
  const message = language === 'zh' ? zh : en;
  if (json)
    console.log(JSON.stringify({ errors: [{ code, row: null, id: null, message }], code, exitCode: 4 }));
  else console.error(message);
  process.exitCode = 4;
}

async function examine(url: string): Promise<void> {
  const { db, close } = openDatabase(url, {
    max: 1,
    application: 'jiebang-doctor',
    onError: () => undefined,
  });
  try {
    const report = await runDoctor(db);
    console.log(json ? JSON.stringify(report) : reportLines(report, language).join('\n'));
    process.exitCode = report.ok ? 0 : 1;
  } catch (error) {
    // The driver wraps the cause in the text of its query, which helps nobody here.
    const { cause, message } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    refuse('database_failed', `自检未能完成：${reason}`, `The doctor could not finish: ${reason}`);
  } finally {
    await close();
  }
}

const url = findDatabase(env);
if (url === null)
  refuse(
    'no_database',
    '没有找到数据库：请先启动平台（npm start），或设置 DATABASE_URL。',
    'No database was found: start the platform first (npm start), or set DATABASE_URL.',
  );
else await examine(url);
