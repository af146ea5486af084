import { getProposal } from '@jiebang/contracts/proposals';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Reading } from '../../../components/reading.tsx';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { ApplicantView } from '../components/applicant-view.tsx';
import { ReceiverView } from '../components/receiver-view.tsx';
import '../proposals.css';

const route = getRouteApi('/workspace/workspace/proposals/$id');

/** One proposal: to who wrote it the form and its standing, to who receives it the text and what may be done with it. */
export function ProposalPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getProposal, { params: { id } }));
  // A notification is how the others' steps reach a person: when one comes, the page reads again.
  useLive('me', [getProposal]);
  return (
    <div className="page">
      <Reading query={query} whole lines={9}>
        {(view) =>
          view.mine ? <ApplicantView view={view} key={view.id} /> : <ReceiverView view={view} key={view.id} />
        }
      </Reading>
    </div>
  );
}
