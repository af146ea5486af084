import { Skeleton } from '../components/skeleton.tsx';

export function PagePending() {
  return (
    <div className="wrap">
      <Skeleton lines={8} />
    </div>
  );
}
