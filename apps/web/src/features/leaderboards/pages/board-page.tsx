export function BoardPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">BoardPage</h1>
    </div>
  );
}
