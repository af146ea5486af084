export function CompetitionPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">CompetitionPage</h1>
    </div>
  );
}
