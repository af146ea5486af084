import { defaultReview, type ReviewSettings } from '../../../packages/domain/src/programs/settings/review.ts';
import { expectThat, type World } from '../world.ts';

type Rules = { id: string; revision: number; settings: { review: ReviewSettings } };
type Coreviews = { items: { id: string; kind: string; scenario: { code: string | null } }[] };
const REGION = '320115';

/** The programme asks districts from now on, and the poster's has an office with an officer. */
export async function askDistricts(world: World): Promise<void> {
  const clerk = await world.as('bureau_clerk');
  const { user } = await (await world.as('department_officer')).get<{ user: Rules }>('/api/session');
  const name = { zh: '江宁区工信局（示例）', en: 'Jiangning district (demonstration)' };
  const office = await clerk.send<Rules>('POST', '/api/departments', {
    slug: 'jiangning',
    name,
    district: REGION,
  });
  await clerk.send('PUT', `/api/departments/${office.id}/members/${user.id}`);
  await setAsked(world, true);
  const enterprise = await world.as('enterprise');
  await enterprise.send('PATCH', `/api/organisations/${world.made.poster}`, { region: REGION });
}

/** Sets whether districts are asked; what else the programme says of review stays. */
export async function setAsked(world: World, asked: boolean): Promise<void> {
  const clerk = await world.as('bureau_clerk');
  const { items } = await clerk.get<{ items: Rules[] }>('/api/programs');
  const path = `/api/programs/${items[0]?.id}`;
  const { revision, settings } = await clerk.get<Rules>(`${path}/rules`);
  const review = { ...settings.review, district: { ...defaultReview.district, asked } };
  await clerk.send('PATCH', path, { revision, settings: { review } });
}

/** The district finds the scenario in its queue and recommends it; only then it is the city's to review. */
export async function recommend(world: World, code: string | null): Promise<void> {
  const officer = await world.as('department_officer');
  const { items } = await officer.get<Coreviews>('/api/coreviews?limit=100');
  const asked = items.filter((one) => one.kind === 'district' && one.scenario.code === code);
  expectThat(asked.length === 1, 'its district is asked once', asked);
  await officer.send('POST', `/api/coreviews/${asked[0]?.id}/agree`, { opinion: '本区推荐。' });
}
