import type { DoctorReport } from './run-doctor.ts';

/** The report for a person: one line per check, and under a broken one the first rows that break it. */
export function reportLines(report: DoctorReport, language: 'zh' | 'en'): string[] {
  const lines = report.checks.flatMap(({ name, sentence, count, broken }) => {
    if (count === 0) return [`✓ ${sentence[language]}`];
    const title = language === 'zh' ? `✗ 不成立（${count} 处）：` : `✗ Does not hold (${count}): `;
    return [
      `${title}${sentence[language]} [${name}]`,
      ...broken.map((row) => `    ${JSON.stringify(row)}`),
      ...(count > broken.length ? ['    …'] : []),
    ];
  });
  const failing = report.checks.filter((check) => check.count > 0).length;
  const seconds = (report.durationMs / 1_000).toFixed(2);
  const verdict =
    language === 'zh'
      ? `共 ${report.checks.length} 项，${failing === 0 ? '全部成立' : `${failing} 项不成立`}，用时 ${seconds} 秒。`
      : `${report.checks.length} checks, ${failing === 0 ? 'all hold' : `${failing} do not hold`}, in ${seconds} s.`;
  return [...lines, ...report.notes.map((note) => `! ${note[language]}`), verdict];
}
