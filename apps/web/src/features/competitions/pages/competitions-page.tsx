export function CompetitionsPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">CompetitionsPage</h1>
    </div>
  );
}
