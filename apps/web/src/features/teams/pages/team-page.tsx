export function TeamPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">TeamPage</h1>
    </div>
  );
}
