import type { texts as account } from './zh-CN/account.ts';
import type { texts as administration } from './zh-CN/administration.ts';
import type { texts as audit } from './zh-CN/audit.ts';
import type { texts as calendar } from './zh-CN/calendar.ts';
import type { texts as challenges } from './zh-CN/challenges.ts';
import type { texts as common } from './zh-CN/common.ts';
import type { texts as competitions } from './zh-CN/competitions.ts';
import type { texts as developers } from './zh-CN/developers.ts';
import type { texts as drafting } from './zh-CN/drafting.ts';
import type { texts as failures } from './zh-CN/failures.ts';
import type { texts as formKeeper } from './zh-CN/form-keeper.ts';
import type { texts as help } from './zh-CN/help.ts';
import type { texts as identity } from './zh-CN/identity.ts';
import type { texts as leaderboards } from './zh-CN/leaderboards.ts';
import type { texts as legal } from './zh-CN/legal.ts';
import type { texts as listOffice } from './zh-CN/list-office.ts';
import type { texts as listText } from './zh-CN/list-text.ts';
import type { texts as lists } from './zh-CN/lists.ts';
import type { texts as mine } from './zh-CN/mine.ts';
import type { texts as noticeClock } from './zh-CN/notice-clock.ts';
import type { texts as notices } from './zh-CN/notices.ts';
import type { texts as notifications } from './zh-CN/notifications.ts';
import type { texts as objections } from './zh-CN/objections.ts';
import type { texts as operations } from './zh-CN/operations.ts';
import type { texts as opinions } from './zh-CN/opinions.ts';
import type { texts as organisations } from './zh-CN/organisations.ts';
import type { texts as portal } from './zh-CN/portal.ts';
import type { texts as problems } from './zh-CN/problems.ts';
import type { texts as receipt } from './zh-CN/receipt.ts';
import type { texts as review } from './zh-CN/review.ts';
import type { texts as rounds } from './zh-CN/rounds.ts';
import type { texts as rubricEditor } from './zh-CN/rubric-editor.ts';
import type { texts as scenarioText } from './zh-CN/scenario-text.ts';
import type { texts as scenarios } from './zh-CN/scenarios.ts';
import type { texts as setup } from './zh-CN/setup.ts';
import type { texts as submissions } from './zh-CN/submissions.ts';
import type { texts as teams } from './zh-CN/teams.ts';
import type { texts as verify } from './zh-CN/verify.ts';

/** Every namespace of texts; a new one is a file per language and a line here. */
export type Resources = {
  setup: typeof setup;
  organisations: typeof organisations;
  opinions: typeof opinions;
  operations: typeof operations;
  audit: typeof audit;
  administration: typeof administration;
  account: typeof account;
  calendar: typeof calendar;
  common: typeof common;
  competitions: typeof competitions;
  developers: typeof developers;
  drafting: typeof drafting;
  failures: typeof failures;
  'form-keeper': typeof formKeeper;
  help: typeof help;
  identity: typeof identity;
  leaderboards: typeof leaderboards;
  legal: typeof legal;
  challenges: typeof challenges;
  'list-office': typeof listOffice;
  'list-text': typeof listText;
  lists: typeof lists;
  mine: typeof mine;
  'notice-clock': typeof noticeClock;
  notices: typeof notices;
  notifications: typeof notifications;
  objections: typeof objections;
  portal: typeof portal;
  problems: typeof problems;
  receipt: typeof receipt;
  rounds: typeof rounds;
  scenarios: typeof scenarios;
  review: typeof review;
  'rubric-editor': typeof rubricEditor;
  'scenario-text': typeof scenarioText;
  submissions: typeof submissions;
  teams: typeof teams;
  verify: typeof verify;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
