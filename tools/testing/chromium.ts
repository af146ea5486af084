import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Containers lack what the sandbox needs; the pages under test are our own, and nothing outside is reachable. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // A page that loads anything from elsewhere fails in the test instead of in a closed network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * `CHROME_PATH` if it is set; on Linux x64 the Chromium that ships inside an npm package, with Chinese fonts from
 * another; elsewhere an installed Chrome. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named) return chromium.launch({ executablePath: named, args: ARGUMENTS });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome', args: ARGUMENTS });
  }
  const { executablePath, environment } = await unpackedChromium();
  const env = { ...stringsOnly(process.env), ...environment };
  return chromium.launch({ executablePath, args: ARGUMENTS, env });
}

async function unpackedChromium() {
  const home = await unpackOnce();
  const executablePath = join(home, 'chromium');
  const environment: Record<string, string> = {
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
    HOME: join(home, 'home'),
  };
  // The package's own copies of the security libraries, where the system has none.
  const linked = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (linked.status !== 0 || linked.stdout.includes('not found')) {
    environment.LD_LIBRARY_PATH = join(home, 'al2023', 'lib');
  }
  return { executablePath, environment };
}

/** 210 MB, once per user and version: unpacked beside its place, so that parallel runs never see half of it. */
async function unpackOnce(): Promise<string> {
  const packed = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const home = join(tmpdir(), `jiebang-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) {
    const draft = mkdtempSync(`${home}.`);
    await inflateInto(draft, [join(packed, 'bin', 'chromium.br'), join(packed, 'bin', 'al2023.tar.br')]);
    mkdirSync(join(draft, 'home'));
    try {
      renameSync(draft, home);
    } catch {
      // Another run was first; its copy is as good.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  writeFileSync(join(home, 'fonts.conf'), fontsConfiguration(home));
  return home;
}

/** The package unpacks into the system's temporary folder, which it asks for when called: name ours for the call. */
async function inflateInto(folder: string, files: string[]): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const done = files.map((file) => inflate(file));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await Promise.all(done);
}

function fontsConfiguration(home: string): string {
  const fonts = join(dirname(dirname(require.resolve('@embedpdf/fonts-sc'))), 'fonts');
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'];
  const alias = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans Hans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
  ${families.map(alias).join('\n  ')}
</fontconfig>
`;
}

function stringsOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
