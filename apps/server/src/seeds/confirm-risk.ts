import type { SeedPerson } from './seed-client.ts';

type Risk = { version: number; proposal: { risk: string; factors: { factor: string }[] } };

/** The clerk confirms the risk class that the rules propose; formal review does not end without. */
export async function confirmRisk(clerk: SeedPerson, scenarioId: string): Promise<void> {
  const path = `/api/scenarios/${scenarioId}/risk`;
  const { version, proposal } = await clerk.get<Risk>(path);
  await clerk.send('PUT', path, {
    version,
    risk: proposal.risk,
    factors: proposal.factors.map(({ factor }) => factor),
  });
}
