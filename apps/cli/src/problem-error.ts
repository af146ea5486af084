import type { Fault } from '@jiebang/contracts/problem';
import { type ProblemBody, type ProblemCode, problemBody, problems } from '@jiebang/contracts/problems';
import { CliError, EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Answers of a gateway, or of a server that is starting: the same call may succeed in a moment. */
const UNAVAILABLE = [502, 503, 504];

/** What the server answered instead of a result, as what happened · whose fault · what to do. */
export function problemError(terminal: Terminal, status: number, body: unknown): CliError {
  const { say } = terminal;
  const exitCode = UNAVAILABLE.includes(status) ? EXIT.unreachable : EXIT.refused;
  const parsed = problemBody.safeParse(body);
  if (!parsed.success)
    return new CliError(
      exitCode,
      `http_${status}`,
      say(`服务器答复 ${status}，内容无法识别。`, `The server answered ${status} with something unknown.`),
      {
        whose: whoseFault(terminal, 'platform'),
        advice: say(
          '请确认地址是揭榜平台，或稍后重试。',
          'Make sure that the address is a Jiebang server, or try again later.',
        ),
      },
    );
  const problem = parsed.data;
  return new CliError(exitCode, problem.code, whatHappened(terminal, problem), {
    whose: whoseFault(terminal, problem.fault),
    ...adviceFor(terminal, problem),
    errors: (problem.errors ?? []).map(({ path, code, message }) => ({
      code,
      row: null,
      id: null,
      message: `${path}: ${message}`,
    })),
    facts: { status, fault: problem.fault, requestId: problem.requestId, details: problem.details ?? {} },
  });
}

function whatHappened({ say }: Terminal, problem: ProblemBody): string {
  const known = problems[problem.code as ProblemCode] as (typeof problems)[ProblemCode] | undefined;
  const told = known ? say(known.zh, known.en) : problem.title;
  const details = Object.entries(problem.details ?? {}).map(([name, value]) => `${name} = ${value}`);
  return details.length > 0 ? `${told} (${details.join(', ')})` : told;
}

export function whoseFault({ say }: Terminal, fault: Fault | 'entrant'): string {
  switch (fault) {
    case 'caller':
      return say('责任方：本次请求。', 'Whose fault: this request.');
    case 'entrant':
      return say('责任方：提交者。', 'Whose fault: the entrant.');
    case 'organiser':
      return say('责任方：竞赛组织方。', 'Whose fault: the organiser.');
    case 'platform':
      return say('责任方：平台。', 'Whose fault: the platform.');
  }
}

/** What is to be done at the command line where the sentence of the table speaks of a page. */
function adviceFor({ say }: Terminal, problem: ProblemBody): { advice?: string } {
  switch (problem.code) {
    case 'sign_in_required':
      return {
        advice: say(
          '请在网页“个人设置”中新建访问令牌，然后执行 jiebang login。',
          'Make an access token under your account on the web, then run `jiebang login`.',
        ),
      };
    case 'scope_missing':
      return {
        advice: say(
          '请新建包含所需权限范围的令牌，再执行 jiebang login。',
          'Make a token with the scope that is needed and run `jiebang login` again.',
        ),
      };
    case 'internal':
      return {
        advice: say(
          `联系运维时请提供请求编号 ${problem.requestId}。`,
          `When you ask the operators, give them the request id ${problem.requestId}.`,
        ),
      };
    default:
      return {};
  }
}
