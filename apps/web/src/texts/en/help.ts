import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/help.ts';

export const texts: Like<typeof zh> = {
  title: 'Help',
  lead: 'By role: where to start, and what to do when something goes wrong.',
  contents: 'Contents',
  entrant: {
    title: 'Entrants',
    body: 'From sign-up to the board takes ten minutes as a rule.\n\n- Open an account and verify your mail address; to act for a body, register or join it in the workspace.\n- Download data and sample from the competition page; note metric, quota and deadline.\n- Form a team or accept an invitation; a team of one is a team.\n- Write a CSV with the columns of the sample and drop it on the upload page. Size, encoding and header are checked before anything is sent.\n- You get a signed receipt at once: keep it. Then follow place in the queue and score live.',
  },
  failure: {
    title: 'When an entry is refused',
    body: 'Its page lists rows, reasons and cures. Row numbers are lines of the file; the header is line 1.\n\n- The file is at fault: mend it and submit again; this one counts.\n- We or the organiser are at fault: it does not count, and your file need not change.\n- Broken upload, too large, empty: never accepted, does not count.\n- “Not UTF-8”: save as “CSV UTF-8” in your spreadsheet program.',
  },
  quota: {
    title: 'Quota and deadlines',
    body: "Quotas are per team; a day begins at the hour stated on the competition page (Beijing time).\nThe server's clock decides: an upload that began before the deadline is in time, and countdowns on the pages run on the server's clock. “24:00” is the midnight that ends the day.\nA deadline may move later, never earlier; every team is told, and the reason stands on the competition page.",
  },
  board: {
    title: 'Public and final board',
    body: 'The public board is computed on a part of the hidden data, for orientation; the final one on the rest, shown at the reveal. Ranks may differ, and tuning to the public board seldom pays.\nOn equal scores the team that had it first ranks higher. Boards can be exported as CSV.',
  },
  verify: {
    title: 'The public and auditors',
    body: 'Without signing in anybody can:\n\n- read competitions, rules and live boards;\n- check under “Verify” whether a receipt is genuine and a file is the one submitted;\n- note down the head of the audit chain, to find later whether the past was changed.',
  },
  organiser: {
    title: 'Organisers',
    body: '- Create a competition in the workspace with its texts in both languages; add tracks by industry or field, and phases.\n- Upload the truth. It is sealed at once: the site cannot read it again, only the evaluator can.\n- Run a dry run with a good and a bad sample: the first must score and the second be refused before a phase can open.\n- To extend a deadline, give the reason; every team is told. It cannot move earlier.\n- When the phase has ended and all is evaluated, reveal the final scores.\n- The evaluation queue shows state, age and cause of every evaluation and can repeat one; every act is recorded.',
  },
  admin: {
    title: 'Administrators',
    body: 'The three kinds are separate; nobody holds two.\n\n- System: enables and disables accounts, sees the evaluation queue.\n- Security: grants and revokes roles, lifts lockouts, resets authenticators.\n- Audit: reads the audit log and verifies the chain at any time.',
  },
  tools: {
    title: 'Command line and API',
    body: 'Create an access token under “Account and security” and use it in scripts:\n\n- jiebang submissions create -p PHASE -f result.csv\n- jiebang leaderboard PHASE --json\n- jiebang score: test offline with the very code that scores here.\nThe API is described under “API documents” at the foot of the page.',
  },
};
